namespace NewsDigest.Names;

/// <summary>What a unit may be: outside, or begin or inside of a person, place or organization.</summary>
internal enum TaggerLabel
{
    /// <summary>No name.</summary>
    Outside,
    /// <summary>A person begins.</summary>
    PersonBegins,
    /// <summary>A person goes on.</summary>
    PersonInside,
    /// <summary>A place begins.</summary>
    PlaceBegins,
    /// <summary>A place goes on.</summary>
    PlaceInside,
    /// <summary>An organization begins.</summary>
    OrganizationBegins,
    /// <summary>An organization goes on.</summary>
    OrganizationInside,
}

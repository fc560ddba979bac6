namespace NewsDigest.Names;

/// <summary>What kind of thing a name names.</summary>
public enum EntityType
{
    /// <summary>A person.</summary>
    Person,
    /// <summary>A company, ministry, school, team ….</summary>
    Organization,
    /// <summary>A country, city, river ….</summary>
    Place,
    /// <summary>A building, road, zone ….</summary>
    Facility,
    /// <summary>A product or brand.</summary>
    Product,
    /// <summary>A holiday, conference, war ….</summary>
    Event,
    /// <summary>A policy, plan, law, book or film.</summary>
    Work,
}

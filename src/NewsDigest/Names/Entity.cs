namespace NewsDigest.Names;

/// <summary>A person, place, organization … over all its spellings in the article.</summary>
public sealed record Entity
{
    /// <summary>The surface of the first mention, without bracketed Hanja at its end.</summary>
    public required string Korean { get; init; }

    /// <summary>Its Hanja when the article gives them.</summary>
    public string? Hanja { get; init; }

    /// <summary>Other spellings in the article.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its canonical English.</summary>
    public required string English { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>How far the English is proven.</summary>
    public required NameStatus Status { get; init; }

    /// <summary>Other possible English spellings, best first; empty unless unconfirmed.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Where it is named, in order.</summary>
    public IReadOnlyList<EntityMention> Mentions { get; init; } = [];
}

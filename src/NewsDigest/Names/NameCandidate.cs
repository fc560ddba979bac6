namespace NewsDigest.Names;

/// <summary>A stretch of a sentence that some finder takes for a name.</summary>
internal sealed record NameCandidate
{
    /// <summary>0-based sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>First unit.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last unit, the bracketed Hanja included.</summary>
    public required int End { get; init; }

    /// <summary>The surface, without bracketed Hanja at its end.</summary>
    public required string Korean { get; init; }

    /// <summary>Its Hanja; null when the article gives none here.</summary>
    public string? Hanja { get; init; }

    /// <summary>The best English.</summary>
    public required string English { get; init; }

    /// <summary>The English of the name without its company or place word; null when it has none.</summary>
    public string? CoreEnglish { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>How far the English is proven.</summary>
    public required NameStatus Status { get; init; }

    /// <summary>Other possible English, best first.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Finer kind as in the gazetteer; empty when unknown.</summary>
    public string Kind { get; init; } = "";

    /// <summary>ISO 3166 code; empty when unknown.</summary>
    public string Country { get; init; } = "";

    /// <summary>Other spellings by which the article may come back to it.</summary>
    public IReadOnlyList<string> ShortForms { get; init; } = [];

    /// <summary>Whether the two share a unit.</summary>
    public bool Overlaps(NameCandidate other) => Sentence == other.Sentence && Start < other.End && other.Start < End;
}

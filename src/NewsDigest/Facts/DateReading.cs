namespace NewsDigest.Facts;

/// <summary>A date read at a place of a sentence.</summary>
/// <param name="End">Index after its words.</param>
/// <param name="Iso">ISO 8601; empty when the words are a date that has no anchor.</param>
/// <param name="English">Without preposition.</param>
/// <param name="Preposition">As an adverbial.</param>
internal sealed record DateReading(int End, string Iso, string English, string Preposition)
{
    /// <summary>Whether the year was taken from an article without a date.</summary>
    public bool Inferred { get; init; }

    /// <summary>Whether it only measures another period (지난해 같은 달, 1년 전) and so is not what the report is about.</summary>
    public bool Comparison { get; init; }

    /// <summary>The year as written, when it was; months and days that follow take it over.</summary>
    public int? ExplicitYear { get; init; }

    /// <summary>What the words said literally, when the calendar has no such day.</summary>
    public string? Impossible { get; init; }
}

namespace NewsDigest.Summaries;

/// <summary>What a summary should be like.</summary>
public sealed record SummaryOptions
{
    /// <summary>How many sentences at most; default 4, at least 1.</summary>
    public int Sentences { get; init; } = 4;
}

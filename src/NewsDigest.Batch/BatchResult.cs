namespace NewsDigest.Batch;

/// <summary>What became of an article.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where it was published; null when unknown.</param>
/// <param name="Outcome">The brief, or why there is none.</param>
/// <param name="Attempts">How often it has been tried, in all runs.</param>
public sealed record BatchResult(string Id, string? Url, WorkOutcome Outcome, int Attempts)
{
    /// <summary>As a line of <c>briefs.jsonl</c> or <c>dead.jsonl</c>, UTF-8 without a line end.</summary>
    public byte[] ToJson() => Outcome.Failure is { } failure
        ? ResultLines.Dead(Id, null, Url, failure.Code, failure.Reason, Attempts)
        : ResultLines.Brief(Id, null, Url, Outcome.Brief.Span);
}

namespace NewsDigest.Batch;

/// <summary>A run that ended before its articles did, in good order: the job can be resumed.</summary>
public sealed class BatchStoppedException : Exception
{
    /// <summary>A stop.</summary>
    /// <param name="code">A stable word: <c>budget</c>, or the code of the failure that stops every article.</param>
    /// <param name="message">One sentence: what happened and what to do.</param>
    public BatchStoppedException(string code, string message)
        : base(message) => Code = code;

    /// <summary>A stable word.</summary>
    public string Code { get; }
}

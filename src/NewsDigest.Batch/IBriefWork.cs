namespace NewsDigest.Batch;

/// <summary>
/// What a batch does with each article: one article in, one brief's JSON out. Offline rules and chat models are the same to the
/// engine. Implementations are called from many threads at once.
/// </summary>
public interface IBriefWork
{
    /// <summary>
    /// Everything but the article that a brief depends on (engine, model, prompt version, length …), in any fixed form. Results are
    /// kept by article and configuration: another configuration is another job for the same articles.
    /// </summary>
    string Configuration { get; }

    /// <summary>What an article may cost at most; <see cref="WorkUsage.None"/> for work that costs nothing.</summary>
    WorkUsage Estimate(BatchArticle article);

    /// <summary>What an article costs when all goes well, in US dollars.</summary>
    decimal LeastDollars(BatchArticle article) => 0;

    /// <summary>Briefs an article. What the world does is an outcome; an exception is a fault of the work and kills this article only.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Ends the work at once.</param>
    ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken);
}

/// <summary>Tokens and money.</summary>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="OutputTokens">Tokens received.</param>
/// <param name="Dollars">US dollars.</param>
public readonly record struct WorkUsage(long InputTokens, long OutputTokens, decimal Dollars)
{
    /// <summary>Nothing.</summary>
    public static WorkUsage None => default;

    /// <summary>All tokens.</summary>
    public long Tokens => InputTokens + OutputTokens;

    /// <summary>The sum.</summary>
    public static WorkUsage operator +(WorkUsage left, WorkUsage right) => left.Add(right);

    /// <summary>The sum.</summary>
    public WorkUsage Add(WorkUsage other) => new(InputTokens + other.InputTokens, OutputTokens + other.OutputTokens, Dollars + other.Dollars);

    /// <summary>The difference.</summary>
    internal WorkUsage Subtract(WorkUsage other) => new(InputTokens - other.InputTokens, OutputTokens - other.OutputTokens, Dollars - other.Dollars);
}

/// <summary>Why an article has no brief.</summary>
/// <param name="Code">A stable word: those of a refusal by the reader, <c>timeout</c>, <c>fault</c>, <c>unreadable</c>, <c>bad-json</c>, <c>no-text</c> …</param>
/// <param name="Reason">One sentence for a person.</param>
public sealed record WorkFailure(string Code, string Reason)
{
    /// <summary>Whether every other article would fail alike (a wrong key, say), so that the run ends and nothing is dead-lettered.</summary>
    public bool StopsRun { get; init; }
}

/// <summary>A brief, or why there is none, and what it cost.</summary>
public sealed record WorkOutcome
{
    /// <summary>A brief.</summary>
    /// <param name="brief">One JSON object on one line, UTF-8.</param>
    /// <param name="usage">What it cost.</param>
    public WorkOutcome(ReadOnlyMemory<byte> brief, WorkUsage usage = default)
    {
        Brief = brief;
        Usage = usage;
    }

    /// <summary>No brief.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="usage">What was spent all the same.</param>
    public WorkOutcome(WorkFailure failure, WorkUsage usage = default)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Failure = failure;
        Usage = usage;
    }

    /// <summary>The brief; empty when there is a failure.</summary>
    public ReadOnlyMemory<byte> Brief { get; }

    /// <summary>Why there is none; null when there is a brief.</summary>
    public WorkFailure? Failure { get; }

    /// <summary>Tokens and money.</summary>
    public WorkUsage Usage { get; }
}

namespace NewsDigest.Batch;

/// <summary>How a batch runs. None of it changes a brief. Immutable.</summary>
public sealed record BatchOptions
{
    /// <summary>Articles worked on at once; default: the processors of the machine. For a chat model: calls in flight.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Articles begun in a minute at most; default 0, no limit.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>Tokens, by estimate, begun in a minute at most; default 0, no limit.</summary>
    public long TokensPerMinute { get; init; }

    /// <summary>US dollars the job may spend in all its runs, never passed; default null, no limit.</summary>
    public decimal? MostDollars { get; init; }

    /// <summary>How long one article may take; default 5 minutes. Then it is dead-lettered as <c>timeout</c>.</summary>
    public TimeSpan ArticleTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long articles in work may go on after the run is cancelled; default 3 s. What is finished by then is kept.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether articles that failed in an earlier run are tried again; default false.</summary>
    public bool RetryDead { get; init; }

    /// <summary>
    /// How long finished briefs may wait to be written together; default 1 s. A kill costs at most the work of this time; model
    /// answers in <see cref="IAnswerStore"/> are written at once.
    /// </summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many finished briefs may wait to be written together; default 256.</summary>
    public int CommitCount { get; init; } = 256;

    /// <summary>Reports all wrong settings together.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal void Validate(string parameter)
    {
        var problems = new List<string>();
        Check(Workers is >= 1 and <= 1024, $"{nameof(Workers)} must be 1 to 1024");
        Check(RequestsPerMinute >= 0, $"{nameof(RequestsPerMinute)} must not be negative");
        Check(TokensPerMinute >= 0, $"{nameof(TokensPerMinute)} must not be negative");
        Check(MostDollars is not < 0, $"{nameof(MostDollars)} must not be negative");
        Check(ArticleTimeout > TimeSpan.Zero, $"{nameof(ArticleTimeout)} must be positive");
        Check(DrainTime >= TimeSpan.Zero, $"{nameof(DrainTime)} must not be negative");
        Check(CommitInterval >= TimeSpan.Zero, $"{nameof(CommitInterval)} must not be negative");
        Check(CommitCount >= 1, $"{nameof(CommitCount)} must be at least 1");
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems) + ".", parameter);
        }

        void Check(bool isGood, string problem)
        {
            if (!isGood)
            {
                problems.Add(problem);
            }
        }
    }
}

namespace NewsDigest.Llm;

/// <summary>How calls are made: tries, timers, limits, money. The defaults are good without reading.</summary>
public sealed record ChatPolicy
{
    /// <summary>HTTP calls for one article at most, retries, sections and repair together; default 4.</summary>
    public int MaxCalls { get; init; } = 4;

    /// <summary>For one call, from sending to its last byte; default 60 s.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two pieces of an answer; default 20 s when streamed, else <see cref="AttemptTimeout"/> rules.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For everything that is done for one article, waits included; default 120 s.</summary>
    public TimeSpan OverallTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>A server that asks for a longer wait is not waited for; default 60 s.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The first wait where the server names none, doubled each time up to <see cref="MaxBackoff"/>; default 0.5 s.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Default 8 s.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Decides the jitter of waits, so that a run can be repeated; default 0.</summary>
    public int Seed { get; init; }

    /// <summary>Requests a minute over all callers of the deployment; null for no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Tokens a minute, prompt and answer, over all callers of the deployment; null for no limit.</summary>
    public int? TokensPerMinute { get; init; }

    /// <summary>Failed calls in a row after which the deployment is left alone for <see cref="CircuitPause"/>; default 10.</summary>
    public int CircuitThreshold { get; init; } = 10;

    /// <summary>Default 30 s.</summary>
    public TimeSpan CircuitPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of an answer at most; default 1 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 1 << 20;

    /// <summary>Whether answers are streamed; default false, for a whole answer shows by itself whether it was cut.</summary>
    public bool Stream { get; init; }

    /// <summary>What tokens cost; null when unknown.</summary>
    public ChatPrice? Price { get; init; }

    /// <summary>Money that the deployment may cost in this process at most, in the price's currency; null for no ceiling. Needs <see cref="Price"/>.</summary>
    public decimal? CostCeiling { get; init; }

    /// <summary>Throws when a value makes no sense; reports all at once.</summary>
    /// <exception cref="ArgumentException">One or more values are out of range.</exception>
    /// <param name="parameter">What the caller calls the policy.</param>
    internal void Validate(string parameter = "policy")
    {
        var problems = new List<string>();
        void Require(bool holds, string message)
        {
            if (!holds)
            {
                problems.Add(message);
            }
        }

        Require(MaxCalls is >= 1 and <= 16, $"{nameof(MaxCalls)} must be 1 to 16.");
        Require(AttemptTimeout > TimeSpan.Zero && IdleTimeout > TimeSpan.Zero && OverallTimeout > TimeSpan.Zero, "Timeouts must be longer than zero.");
        Require(FirstBackoff >= TimeSpan.Zero && MaxBackoff >= FirstBackoff, $"{nameof(MaxBackoff)} must not be shorter than {nameof(FirstBackoff)}.");
        Require(RequestsPerMinute is null or > 0, $"{nameof(RequestsPerMinute)} must be positive.");
        Require(TokensPerMinute is null or > 0, $"{nameof(TokensPerMinute)} must be positive.");
        Require(CircuitThreshold > 0, $"{nameof(CircuitThreshold)} must be positive.");
        Require(MaxResponseBytes >= 1024, $"{nameof(MaxResponseBytes)} must be at least 1024.");
        Require(CostCeiling is null || Price is not null, $"{nameof(CostCeiling)} needs a {nameof(Price)}.");
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', problems), parameter);
        }
    }
}

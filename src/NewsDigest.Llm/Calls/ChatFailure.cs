namespace NewsDigest.Llm;

/// <summary>How often a failed call may be repeated.</summary>
internal enum Repeat
{
    /// <summary>Not at all: the same request would fail again.</summary>
    Never,

    /// <summary>Once.</summary>
    Once,

    /// <summary>As long as calls and time are left.</summary>
    Always,
}

/// <summary>Why a call gave no usable answer; a value, not an exception.</summary>
/// <param name="Code">A stable word such as <c>llm.rate</c>.</param>
/// <param name="Message">One sentence without text of the article and without the key.</param>
/// <param name="Repeat">Whether it is worth trying again.</param>
internal sealed record ChatFailure(string Code, string Message, Repeat Repeat = Repeat.Never)
{
    /// <summary>How long the server asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the deployment itself is in trouble, which the circuit breaker counts.</summary>
    public bool IsOutage { get; init; }

    /// <summary>The HTTP status; 0 when none came.</summary>
    public int Status { get; init; }

    /// <summary>Whether the service took the article for an attack.</summary>
    public bool IsInjection { get; init; }

    public override string ToString() => $"{Code}: {Message}";
}

/// <summary>A failure on its way through a client library.</summary>
#pragma warning disable CA1032, CA1064, CA1515 // Internal: made and caught in one assembly, always with its failure.
internal sealed class WireException(ChatFailure failure) : Exception(failure.ToString())
{
    public ChatFailure Failure { get; } = failure;
}
#pragma warning restore CA1032, CA1064, CA1515

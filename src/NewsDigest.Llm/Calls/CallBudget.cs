namespace NewsDigest.Llm;

/// <summary>What one article may still cost in calls and time. For one flow of work, not for many threads.</summary>
internal sealed class CallBudget(ChatPolicy policy, TimeProvider time)
{
    private readonly long start = time.GetTimestamp();

    /// <summary>Calls that were made.</summary>
    public int Calls { get; private set; }

    /// <summary>Whether another call may be made.</summary>
    public bool HasCall => Calls < policy.MaxCalls;

    /// <summary>Time that is left; never negative.</summary>
    public TimeSpan Left => policy.OverallTimeout - time.GetElapsedTime(start) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>Tokens of all prompts and answers so far.</summary>
    public long InputTokens { get; private set; }

    /// <summary>Tokens of all answers so far.</summary>
    public long OutputTokens { get; private set; }

    /// <summary>Money spent, in the currency of the price.</summary>
    public decimal Cost { get; private set; }

    /// <summary>The waits between calls.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Whether the last answer did not say how it ended.</summary>
    public bool HasUnknownFinish { get; set; }

    public void Take() => Calls++;

    public void Settle(long input, long output, decimal cost)
    {
        InputTokens += input;
        OutputTokens += output;
        Cost += cost;
    }
}

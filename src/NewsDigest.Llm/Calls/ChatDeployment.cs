namespace NewsDigest.Llm;

/// <summary>
/// What all callers of one deployment share: its limits, its pauses, its circuit breaker, its bill, and what it has shown it cannot do.
/// Make one for each deployment and give it to every summariser and translator of it. Safe for many threads.
/// </summary>
public sealed class ChatDeployment
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly ChatPolicy policy;
    private readonly Throttle requests;
    private readonly Throttle tokens;
    private long pausedUntil;
    private long openUntil;
    private int failuresInARow;
    private bool isTrying;
    private decimal reserved;

    /// <summary>A deployment under a policy.</summary>
    /// <param name="policy">Null for the defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">The policy makes no sense.</exception>
    public ChatDeployment(ChatPolicy? policy = null, TimeProvider? time = null)
    {
        this.policy = policy ?? new ChatPolicy();
        this.policy.Validate();
        this.time = time ?? TimeProvider.System;
        requests = new Throttle(this.policy.RequestsPerMinute);
        tokens = new Throttle(this.policy.TokensPerMinute);
    }

    /// <summary>The policy.</summary>
    public ChatPolicy Policy => policy;

    /// <summary>The money spent so far, in the currency of the policy's price.</summary>
    public decimal Spent { get; private set; }

    internal TimeProvider Time => time;

    /// <summary>How the answer's form may be asked for: what the endpoint refused once is not asked again.</summary>
    internal AnswerForm Form { get; private set; }

    /// <summary>Whether the deployment has failed so often in a row that it is left alone. After the pause one caller may try.</summary>
    internal bool IsOpen()
    {
        lock (gate)
        {
            if (failuresInARow < policy.CircuitThreshold)
            {
                return false;
            }

            if (time.GetTimestamp() < openUntil || isTrying)
            {
                return true;
            }

            isTrying = true;
            return false;
        }
    }

    /// <summary>How long a request has to wait for its turn; the turn is taken.</summary>
    internal TimeSpan TakeTurn(long tokenCount)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            var wait = Math.Max(requests.Take(1, now, time.TimestampFrequency), tokens.Take(tokenCount, now, time.TimestampFrequency));
            wait = Math.Max(wait, pausedUntil - now);
            return wait <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)wait / time.TimestampFrequency);
        }
    }

    /// <summary>A server's wish to be left alone holds for every caller.</summary>
    internal void Pause(TimeSpan wait)
    {
        lock (gate)
        {
            pausedUntil = Math.Max(pausedUntil, time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency));
        }
    }

    internal void Succeeded()
    {
        lock (gate)
        {
            failuresInARow = 0;
            isTrying = false;
        }
    }

    internal void Failed()
    {
        lock (gate)
        {
            failuresInARow++;
            isTrying = false;
            if (failuresInARow >= policy.CircuitThreshold)
            {
                openUntil = time.GetTimestamp() + (long)(policy.CircuitPause.TotalSeconds * time.TimestampFrequency);
            }
        }
    }

    /// <summary>A call that ended without saying anything about the deployment, such as one the caller gave up.</summary>
    internal void Released()
    {
        lock (gate)
        {
            isTrying = false;
        }
    }

    /// <summary>Asks for a plainer form from now on; false when there is none plainer than <paramref name="refused"/>.</summary>
    internal bool Downgrade(AnswerForm refused)
    {
        lock (gate)
        {
            if (refused == AnswerForm.Plain)
            {
                return false;
            }

            Form = (AnswerForm)Math.Max((int)Form, (int)refused + 1);
            return true;
        }
    }

    /// <summary>Sets money aside for a call; false when the ceiling could be passed.</summary>
    internal bool TryReserve(decimal cost)
    {
        lock (gate)
        {
            if (policy.CostCeiling is { } ceiling && Spent + reserved + cost > ceiling)
            {
                return false;
            }

            reserved += cost;
            return true;
        }
    }

    /// <summary>Replaces a reservation by what the call did cost.</summary>
    internal void Settle(decimal reservation, decimal actual)
    {
        lock (gate)
        {
            reserved -= reservation;
            Spent += actual;
        }
    }
}

/// <summary>How an answer's form is asked for, the strictest first.</summary>
internal enum AnswerForm
{
    /// <summary>A JSON schema.</summary>
    Schema,

    /// <summary>Any JSON object.</summary>
    Json,

    /// <summary>By words of the prompt only.</summary>
    Plain,
}

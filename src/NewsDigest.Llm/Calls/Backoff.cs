namespace NewsDigest.Llm;

/// <summary>Waits between calls: the server's wish with a little jitter on top, or doubling with jitter. Decided by seed, article and call, so a run can be repeated.</summary>
internal static class Backoff
{
    /// <summary>A wish is never undercut, and exceeded by a fifth at most.</summary>
    private const double WishJitter = 0.15;

    /// <summary>The wait before the call after number <paramref name="call"/>.</summary>
    public static TimeSpan After(ChatFailure failure, int call, string key, ChatPolicy policy)
    {
        var random = Fraction(policy.Seed, key, call);
        if (failure.RetryAfter is { } wish)
        {
            return wish * (1 + (WishJitter * random));
        }

        var most = Math.Min(policy.MaxBackoff.TotalSeconds, policy.FirstBackoff.TotalSeconds * Math.Pow(2, call));
        return TimeSpan.FromSeconds(policy.FirstBackoff.TotalSeconds + ((most - policy.FirstBackoff.TotalSeconds) * random));
    }

    /// <summary>0 to 1 by FNV-1a over what decides.</summary>
    private static double Fraction(int seed, string key, int call)
    {
        var hash = 14695981039346656037UL;
        void Add(uint value)
        {
            for (var i = 0; i < 4; i++, value >>= 8)
            {
                hash = (hash ^ (value & 0xFF)) * 1099511628211UL;
            }
        }

        Add((uint)seed);
        Add((uint)call);
        foreach (var c in key)
        {
            Add(c);
        }

        return (hash >> 11) / (double)(1UL << 53);
    }
}

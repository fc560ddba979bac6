namespace NewsDigest.Llm;

/// <summary>
/// Spreads units over a minute by the generic cell rate algorithm (ITU-T I.371): what is taken moves a virtual clock on, and who
/// comes before it waits. A tenth of a minute's units may be taken at once. Not safe for many threads.
/// </summary>
internal sealed class Throttle(int? perMinute)
{
    private double next = double.NegativeInfinity;

    /// <summary>The wait in ticks of a clock with <paramref name="frequency"/>; the units are taken.</summary>
    public long Take(long units, long now, long frequency)
    {
        if (perMinute is not { } limit)
        {
            return 0;
        }

        var interval = 60.0 * frequency / limit;
        var burst = 6.0 * frequency;
        var start = Math.Max(next, now);
        next = start + (interval * units);
        return (long)Math.Max(0, start - now - (burst - interval));
    }
}

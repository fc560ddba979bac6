namespace NewsDigest.Batch;

/// <summary>So many units a minute, with a burst of five seconds' worth. First come, first served. Safe for many threads.</summary>
internal sealed class MinuteLimit(long perMinute, TimeProvider time)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private long freeAt = time.GetTimestamp();

    /// <summary>Waits until units may be spent. An amount beyond a minute's worth waits its whole time rather than for ever.</summary>
    public async ValueTask TakeAsync(long units, CancellationToken cancellationToken)
    {
        if (perMinute == 0 || units == 0)
        {
            return;
        }

        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetTimestamp();
            var earliest = now - (long)(Burst.TotalSeconds * time.TimestampFrequency);
            freeAt = Math.Max(freeAt, earliest) + (long)(60.0 * units / perMinute * time.TimestampFrequency);
            wait = time.GetElapsedTime(now, freeAt);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }
}

namespace NewsDigest.Llm.Tests;

/// <summary>A clock that runs faster than the real one, so that a minute's wait takes a moment and the order of things stays true.</summary>
internal sealed class FastTime(double speed) : TimeProvider
{
    private readonly long start = System.GetTimestamp();
    private readonly DateTimeOffset startTime = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => start + (long)((System.GetTimestamp() - start) * speed);

    public override DateTimeOffset GetUtcNow() => startTime + GetElapsedTime(start);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = System.CreateTimer(callback, state, Real(dueTime), Real(period));
        return new FastTimer(timer, this);
    }

    private TimeSpan Real(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Max(1, time.TotalMilliseconds / speed));

    private sealed class FastTimer(ITimer inner, FastTime owner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(owner.Real(dueTime), owner.Real(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

namespace NewsDigest.Batch;

/// <summary>Counts of a run while it goes. Safe to read from any thread.</summary>
public sealed class BatchProgress
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly long begun;
    private WorkUsage usage;
    private long read;
    private long known;
    private long briefed;
    private long dead;
    private long duplicates;
    private long repeats;

    internal BatchProgress(TimeProvider time)
    {
        this.time = time;
        begun = time.GetTimestamp();
    }

    /// <summary>Since the run began.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(begun);

    /// <summary>Items read from the input.</summary>
    public long Read => Interlocked.Read(ref read);

    /// <summary>Items that earlier runs have done.</summary>
    public long Known => Interlocked.Read(ref known);

    /// <summary>Articles briefed by this run.</summary>
    public long Briefed => Interlocked.Read(ref briefed);

    /// <summary>Items that this run could not do.</summary>
    public long Dead => Interlocked.Read(ref dead);

    /// <summary>Items whose content another id has; its result is repeated.</summary>
    public long Duplicates => Interlocked.Read(ref duplicates);

    /// <summary>Items that came again with the same id and content; they have one line together.</summary>
    public long Repeats => Interlocked.Read(ref repeats);

    /// <summary>Articles done by this run, in a second.</summary>
    public double Rate => Elapsed.TotalSeconds is > 0 and var seconds ? (Briefed + Dead) / seconds : 0;

    /// <summary>Tokens and money of this run.</summary>
    public WorkUsage Usage
    {
        get
        {
            lock (gate)
            {
                return usage;
            }
        }
    }

    /// <summary>What the whole job came to; null until the output is written.</summary>
    public BatchSummary? Summary { get; internal set; }

    internal void AddRead() => Interlocked.Increment(ref read);

    internal void AddKnown() => Interlocked.Increment(ref known);

    internal void AddDuplicate() => Interlocked.Increment(ref duplicates);

    internal void AddRepeat() => Interlocked.Increment(ref repeats);

    internal void Add(BatchResult result)
    {
        Interlocked.Increment(ref result.Outcome.Failure is null ? ref briefed : ref dead);
        lock (gate)
        {
            usage += result.Outcome.Usage;
        }
    }
}

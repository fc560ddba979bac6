namespace NewsDigest.Batch.Storage;

/// <summary>A try at a work.</summary>
/// <param name="Work">The work.</param>
/// <param name="Attempt">Which try it is, from 1.</param>
internal readonly record struct WorkAttempt(UInt128 Work, int Attempt);

/// <summary>
/// What has been paid for answers whose work the journal does not tell of yet: work in progress, and what a kill cut off. Safe for
/// many threads.
/// </summary>
internal sealed class UnrecordedCost(JobJournal journal)
{
    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, WorkUsage> byWork = [];

    /// <summary>The sum.</summary>
    public WorkUsage Total
    {
        get
        {
            lock (gate)
            {
                return byWork.Values.Aggregate(WorkUsage.None, (sum, usage) => sum + usage);
            }
        }
    }

    /// <summary>What has been paid for a work.</summary>
    public WorkUsage Of(UInt128 work)
    {
        lock (gate)
        {
            return byWork.GetValueOrDefault(work);
        }
    }

    /// <summary>Adds what an answer cost, unless the journal's record of that try holds it.</summary>
    public void Add(WorkAttempt attempt, WorkUsage usage)
    {
        if (usage == WorkUsage.None || journal.HasRecorded(attempt))
        {
            return;
        }

        lock (gate)
        {
            byWork[attempt.Work] = byWork.GetValueOrDefault(attempt.Work) + usage;
        }
    }

    /// <summary>The journal has it now.</summary>
    public void Recorded(UInt128 work)
    {
        lock (gate)
        {
            byWork.Remove(work);
        }
    }
}

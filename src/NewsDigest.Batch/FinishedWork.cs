using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>An item that has been worked on and waits to be recorded.</summary>
/// <param name="Work">The item.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Packed">Its brief as a gzip member; empty when there is none.</param>
internal sealed record FinishedWork(PendingWork Work, WorkOutcome Outcome, byte[] Packed)
{
    /// <summary>Its line in the journal, still without a place.</summary>
    public JournalEntry Entry(string configuration) => new()
    {
        State = Outcome.Failure is null ? EntryState.Done : EntryState.Dead,
        Work = WorkKeys.Work(Work.Content, configuration),
        Key = WorkKeys.Item(Work.Record.Id, Work.Content, configuration),
        Id = Work.Record.Id,
        Attempts = Work.Attempts + 1,
        Usage = Outcome.Usage,
        Code = Outcome.Failure?.Code ?? "",
        Reason = Outcome.Failure?.Reason ?? "",
    };
}

using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>An item that has been worked on and waits to be recorded.</summary>
/// <param name="Work">The item.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Packed">Its brief as a gzip member; empty when there is none.</param>
/// <param name="PaidBefore">What killed runs had paid for it.</param>
internal sealed record FinishedWork(PendingWork Work, WorkOutcome Outcome, byte[] Packed, WorkUsage PaidBefore)
{
    /// <summary>Its line in the journal, still without a place.</summary>
    public JournalEntry Entry(string configuration) => new()
    {
        State = Outcome.Failure is null ? EntryState.Done : EntryState.Dead,
        Work = Work.Work,
        Key = WorkKeys.Item(Work.Record.Id, Work.Content, configuration),
        Id = Work.Record.Id,
        Attempts = Work.Attempts + 1,
        Usage = Outcome.Usage + PaidBefore,
        Code = Outcome.Failure?.Code ?? "",
        Reason = Outcome.Failure?.Reason ?? "",
    };
}

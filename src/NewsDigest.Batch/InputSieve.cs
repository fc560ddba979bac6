using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>An item that must be worked on.</summary>
/// <param name="Record">The item.</param>
/// <param name="Content">The key of its content.</param>
/// <param name="Work">The key of its work.</param>
/// <param name="Attempts">How often it has failed before.</param>
internal sealed record PendingWork(BatchRecord Record, UInt128 Content, UInt128 Work, int Attempts);

/// <summary>
/// Notes each item of the input in its place and lets through what is still to be done. It remembers about 100 bytes an item: a
/// hash of its id, the key of its work. Not safe for many threads.
/// </summary>
internal sealed class InputSieve(JobJournal journal, OrderSpool spool, NearDuplicates near, BatchProgress progress, string configuration, bool retryDead)
{
    private readonly Dictionary<UInt128, ulong> contentOfId = [];
    private readonly Dictionary<UInt128, long> firstOfWork = [];

    /// <summary>The work an item asks for; null when it is known, or another item's.</summary>
    public PendingWork? Sift(SiftedItem item)
    {
        progress.AddRead();
        var (record, content, work, id, print) = item;
        if (contentOfId.TryGetValue(id, out var before))
        {
            if (before == (ulong)content)
            {
                progress.AddRepeat();
                return null;
            }

            record = new BatchRecord(record.Id, new WorkFailure("duplicate-id", "An earlier item of the input has this id and another content; give each its own id."));
            content = WorkKeys.Of("duplicate-id", record.Id, content.ToString(System.Globalization.CultureInfo.InvariantCulture));
            work = WorkKeys.Work(content, configuration);
            print = null;
        }
        else
        {
            contentOfId.Add(id, (ulong)content);
        }

        var url = record.Article?.Url;
        if (firstOfWork.TryGetValue(work, out var first))
        {
            spool.Add(work, first, record.Id, url);
            progress.AddDuplicate();
            return null;
        }

        var place = spool.Add(work, -1, record.Id, url);
        firstOfWork.Add(work, place);
        near.Add(print, place);

        return Open(record, content, work);
    }

    private PendingWork? Open(BatchRecord record, UInt128 content, UInt128 work)
    {
        if (journal.Find(work) is not { } known)
        {
            return new PendingWork(record, content, work, 0);
        }

        if (known.State == EntryState.Dead && retryDead)
        {
            return new PendingWork(record, content, work, journal.ReadDead(known).Attempts);
        }

        progress.AddKnown();
        return null;
    }
}

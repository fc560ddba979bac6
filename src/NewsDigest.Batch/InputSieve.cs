using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>An item that must be worked on.</summary>
/// <param name="Record">The item.</param>
/// <param name="Content">The key of its content.</param>
/// <param name="Work">The key of its work.</param>
/// <param name="Attempts">How often it has failed before.</param>
internal sealed record PendingWork(BatchRecord Record, UInt128 Content, UInt128 Work, int Attempts);

/// <summary>
/// Notes each item of the input in its place and lets through what is still to be done. It remembers about 40 bytes an item: a
/// hash of its id, the key of its work. Not safe for many threads.
/// </summary>
internal sealed class InputSieve(JobJournal journal, OrderSpool spool, BatchProgress progress, string configuration, bool retryDead)
{
    private const ulong ContentMask = (1ul << 48) - 1;

    /// <summary>80 bits of an id's key, 48 of its content's: two of a billion ids are taken for one once in a million such jobs.</summary>
    private readonly PackedIndex contentOfId = new(keyBytes: 10, valueBytes: 6);

    /// <summary>80 bits of a work's key, 48 of the place of its first item.</summary>
    private readonly PackedIndex firstOfWork = new(keyBytes: 10, valueBytes: 6);

    /// <summary>The work an item asks for; null when it is known, or another item's.</summary>
    public PendingWork? Sift(SiftedItem item)
    {
        progress.AddRead();
        var (record, content, work, id, print) = item;
        if (contentOfId.Find(id) is { } before)
        {
            if (before == ((ulong)content & ContentMask))
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
            contentOfId.Put(id, (ulong)content & ContentMask);
        }

        var url = record.Article?.Url;
        if (firstOfWork.Find(work) is { } first)
        {
            spool.Add(work, (long)first, record.Id, url);
            progress.AddDuplicate();
            return null;
        }

        firstOfWork.Put(work, (UInt128)spool.Add(work, -1, record.Id, url, print));
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

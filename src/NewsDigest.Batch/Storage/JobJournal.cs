namespace NewsDigest.Batch.Storage;

/// <summary>
/// The record of what a job has done. The order on the disk is: the part written, synced, renamed, its folder synced, and only then
/// the journal's line, synced; so whatever the journal says is there. Looking things up is safe
/// beside one thread that commits.
/// </summary>
internal sealed class JobJournal : IDisposable
{
    private readonly IJobDisk disk;
    private readonly string folder;
    private readonly Lock gate = new();
    private readonly PackedIndex known = new(keyBytes: 16, KnownWork.PackedBytes);
    private readonly HashSet<UInt128> paidButLost = [];
    private readonly CheckedLog log;
    private readonly Parts parts;

    private JobJournal(IJobDisk disk, string folder)
    {
        this.disk = disk;
        this.folder = folder;
        parts = new Parts(disk, PartsFolder(folder));
        log = CheckedLog.Open(disk, JournalFolder(folder), (place, line) => Replay(place, JournalEntry.Read(line)));
    }

    /// <summary>Tokens and money of all runs.</summary>
    public WorkUsage Spent { get; private set; }

    /// <summary>Lines that were not believed: half-written by a kill, or damaged.</summary>
    public int BadLines => log.BadLines;

    /// <summary>How many works have a brief, of all configurations.</summary>
    public int Done { get; private set; }

    /// <summary>How many works failed, of all configurations.</summary>
    public int Dead { get; private set; }

    /// <summary>Reads the record without changing anything; for a look at a job that another process may be working on.</summary>
    public static JobJournal Look(IJobDisk disk, string folder) => new(disk, folder);

    /// <summary>Reads the record and brings the folder in order: half-written and unrecorded parts go, records without their part too.</summary>
    public static JobJournal Recover(IJobDisk disk, string folder)
    {
        disk.CreateFolder(JournalFolder(folder));
        disk.CreateFolder(PartsFolder(folder));
        disk.SyncFolder(folder);
        var journal = new JobJournal(disk, folder);
        journal.Reconcile(journal.parts.Recover());
        return journal;
    }

    /// <summary>What is known of a work; null when nothing is.</summary>
    public KnownWork? Find(UInt128 work)
    {
        lock (gate)
        {
            return known.Find(work) is { } place ? KnownWork.Unpack(place) : null;
        }
    }

    /// <summary>Whether what a try cost is in <see cref="Spent"/>.</summary>
    public bool HasRecorded(WorkAttempt attempt)
    {
        lock (gate)
        {
            if (paidButLost.Contains(attempt.Work))
            {
                return true;
            }
        }

        return Find(attempt.Work) is { } place && (place.State == EntryState.Done || ReadDead(place).Attempts >= attempt.Attempt);
    }

    /// <summary>The brief of a finished work, packed.</summary>
    public byte[] ReadBrief(KnownWork work) => parts.Read(new PartPlace(work.File, work.Offset, work.Length));

    /// <summary>The record of a failed work.</summary>
    public JournalEntry ReadDead(KnownWork work) => JournalEntry.Read(log.Read(new LogPlace(work.File, work.Offset, work.Length)));

    /// <summary>Keeps finished works for good.</summary>
    /// <param name="entries">Their records; the places of the done are filled in here.</param>
    /// <param name="members">The packed briefs of the done ones, in order.</param>
    public void Commit(IReadOnlyList<JournalEntry> entries, IReadOnlyList<byte[]> members)
    {
        var places = members.Count > 0 ? parts.Write(members) : [];
        var next = 0;
        var appended = new List<(LogPlace Place, JournalEntry Entry)>(entries.Count);
        foreach (var entry in entries)
        {
            var placed = entry.State == EntryState.Done ? entry with { Place = places[next++] } : entry;
            appended.Add((log.Append(placed.Write()), placed));
        }

        log.Commit();
        lock (gate)
        {
            appended.ForEach(a => Replay(a.Place, a.Entry));
        }
    }

    public void Dispose()
    {
        log.Dispose();
        parts.Dispose();
    }

    private static string JournalFolder(string folder) => Path.Combine(folder, "journal");

    private static string PartsFolder(string folder) => Path.Combine(folder, "parts");

    private void Replay(LogPlace place, JournalEntry entry)
    {
        Forget(entry.Work);
        Spent += entry.Usage;
        switch (entry.State)
        {
            case EntryState.Done:
                known.Put(entry.Work, new KnownWork(EntryState.Done, entry.Place.Part, entry.Place.Offset, entry.Place.Length).Pack());
                Done++;
                break;
            case EntryState.Lost:
                paidButLost.Add(entry.Work);
                break;
            case EntryState.Dead:
                known.Put(entry.Work, new KnownWork(EntryState.Dead, place.Segment, place.Offset, place.Length).Pack());
                Dead++;
                break;
        }
    }

    private void Forget(UInt128 work)
    {
        if (known.Find(work) is { } packed)
        {
            var before = KnownWork.Unpack(packed);
            known.Remove(work);
            Done -= before.State == EntryState.Done ? 1 : 0;
            Dead -= before.State == EntryState.Dead ? 1 : 0;
        }
    }

    private void Reconcile(Dictionary<int, long> lengths)
    {
        var used = new HashSet<int>();
        var lost = new List<UInt128>();
        foreach (var (work, packed) in known.Entries())
        {
            var place = KnownWork.Unpack(packed);
            if (place.State != EntryState.Done)
            {
                continue;
            }

            if (lengths.TryGetValue(place.File, out var length) && place.Offset + place.Length <= length)
            {
                used.Add(place.File);
            }
            else
            {
                lost.Add(work);
            }
        }

        lost.ForEach(Forget);
        paidButLost.UnionWith(lost);

        foreach (var part in lengths.Keys.Where(p => !used.Contains(p)))
        {
            parts.Delete(part);
        }

        // A journal that cannot be trusted in its middle has lost lines; the parts they spoke of are then made again.
        disk.SyncFolder(PartsFolder(folder));
    }
}

using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>Writes the output of a finished run in the order of the input: each file under another name, synced, renamed.</summary>
internal sealed class JobOutput(IJobDisk disk, string folder, JobJournal journal, WorkUsage spent, BatchProgress progress)
{
    /// <summary>Lines made at once, on all processors, and then written in order.</summary>
    private const int Batch = 256;

    private readonly SortedDictionary<string, long> deadByCode = new(StringComparer.Ordinal);
    private long briefed;
    private long dead;
    private long duplicates;

    public void Write(OrderSpool spool, CancellationToken cancellationToken)
    {
        try
        {
            using (var briefs = new HalfFile(disk, PathOf(JobFiles.Briefs)))
            using (var deads = new HalfFile(disk, PathOf(JobFiles.Dead)))
            using (var nears = new HalfFile(disk, PathOf(JobFiles.Near)))
            {
                WriteLines(spool, briefs, deads, cancellationToken);
                var pairs = WriteNear(spool, nears);
                briefs.Sync();
                deads.Sync();
                nears.Sync();
                progress.Summary = new BatchSummary(briefed, dead, [.. deadByCode], duplicates, progress.Repeats, pairs, spent);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or JobDiskException)
        {
            // Half a copy helps nobody, and on a full disk its room is needed.
            WholeFile.TryDelete(disk, PathOf(JobFiles.Briefs) + JobFiles.Half);
            throw;
        }

        foreach (var name in (ReadOnlySpan<string>)[JobFiles.Near, JobFiles.Dead, JobFiles.Briefs])
        {
            disk.Rename(PathOf(name) + JobFiles.Half, PathOf(name));
        }

        // The summary comes last: where it is, the output is whole.
        WholeFile.Write(disk, folder, JobFiles.Summary, JobFiles.Half, [.. progress.Summary.ToJson(), (byte)'\n']);
    }

    private void WriteLines(OrderSpool spool, HalfFile briefs, HalfFile deads, CancellationToken cancellationToken)
    {
        using var firsts = spool.OpenRead();
        var lost = new List<UInt128>();
        foreach (var items in spool.Items().Chunk(Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var originals = Array.ConvertAll(items, i => i.First < 0 ? null : OrderSpool.At(firsts, i.First).Id);
            var lines = new OutputLine[items.Length];
            Parallel.For(0, items.Length, i => lines[i] = Line(items[i], originals[i]));
            foreach (var line in lines)
            {
                Count(line);
                if (line.Lost is { } work)
                {
                    lost.Add(work);
                }
                else
                {
                    (line.Code is null ? briefs : deads).WriteLine(line.Bytes);
                }
            }

            duplicates += originals.Count(o => o is not null);
        }

        if (lost.Count > 0)
        {
            journal.Commit([.. lost.Distinct().Select(w => new JournalEntry { State = EntryState.Lost, Work = w })], []);
            throw new BatchStoppedException("damaged", $"{lost.Count} finished briefs are damaged on the disk of {folder}; run again to make them anew.");
        }
    }

    private OutputLine Line(OrderedItem item, string? original)
    {
        if (journal.Find(item.Work) is not { } known)
        {
            return new OutputLine([], null, item.Work);
        }

        if (known.State == EntryState.Dead)
        {
            var entry = journal.ReadDead(known);
            return new OutputLine(ResultLines.Dead(item.Id, original, item.Url, entry.Code, entry.Reason, entry.Attempts), entry.Code, null);
        }

        try
        {
            return new OutputLine(ResultLines.Brief(item.Id, original, item.Url, Gzip.Unpack(journal.ReadBrief(known))), null, null);
        }
        catch (InvalidDataException)
        {
            return new OutputLine([], null, item.Work);
        }
    }

    private void Count(OutputLine line)
    {
        if (line.Code is { } code)
        {
            dead++;
            deadByCode[code] = deadByCode.GetValueOrDefault(code) + 1;
        }
        else if (line.Lost is null)
        {
            briefed++;
        }
    }

    private static long WriteNear(OrderSpool spool, HalfFile file)
    {
        using var items = spool.OpenRead();
        var count = 0L;
        foreach (var pair in NearDuplicates.Find(spool.Items(), spool.Prints))
        {
            file.WriteLine(ResultLines.Line(json =>
            {
                json.WriteStartObject();
                json.WriteString("id", OrderSpool.At(items, pair.Later).Id);
                json.WriteString("nearDuplicateOf", OrderSpool.At(items, pair.Earlier).Id);
                json.WriteNumber("distance", pair.Distance);
                json.WriteEndObject();
            }));
            count++;
        }

        return count;
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>A line; the code of a dead one; the work of one whose brief is not to be had.</summary>
    private readonly record struct OutputLine(byte[] Bytes, string? Code, UInt128? Lost);
}

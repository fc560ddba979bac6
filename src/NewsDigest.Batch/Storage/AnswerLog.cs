using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Batch.Storage;

/// <summary>Model answers in a <see cref="CheckedLog"/>. Answers that arrive together share one sync.</summary>
internal sealed class AnswerLog : IAnswerStore, IDisposable
{
    private readonly PackedIndex places = new(keyBytes: 16, KnownWork.PackedBytes);
    private readonly PackedIndex charges = new(keyBytes: 16, valueBytes: 0);
    private readonly Lock gate = new();
    private readonly SemaphoreSlim writing = new(1);
    private readonly CheckedLog log;
    private readonly AsyncLocal<WorkAttempt?> asking = new();
    private List<(string Key, byte[] Line, bool IsCharge)> waiting = [];

    private AnswerLog(IJobDisk disk, string answers, JobJournal journal)
    {
        Unrecorded = new UnrecordedCost(journal);
        log = CheckedLog.Open(disk, answers, (place, line) =>
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.TryGetProperty("charge", out var charge))
            {
                charges.Put(Short(charge.GetString()!), 0);
            }
            else
            {
                Put(root.GetProperty("key").GetString()!, place);
            }

            if (root.TryGetProperty("work", out var work))
            {
                var attempt = new WorkAttempt(UInt128.Parse(work.GetString()!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), root.GetProperty("attempt").GetInt32());
                Unrecorded.Add(attempt, new WorkUsage(root.GetProperty("in").GetInt64(), root.GetProperty("out").GetInt64(), root.GetProperty("usd").GetDecimal()));
            }
        });
    }

    /// <summary>What has been paid for answers of works that the journal does not tell of.</summary>
    public UnrecordedCost Unrecorded { get; }

    /// <summary>Reads the answers, making their folder when there is none.</summary>
    public static AnswerLog Recover(IJobDisk disk, string folder, JobJournal journal)
    {
        disk.CreateFolder(FolderOf(folder));
        disk.SyncFolder(folder);
        return Look(disk, folder, journal);
    }

    /// <summary>Reads the answers without changing anything.</summary>
    public static AnswerLog Look(IJobDisk disk, string folder, JobJournal journal) => new(disk, FolderOf(folder), journal);

    /// <summary>Says for which work the rest of this flow of calls asks.</summary>
    public void AskFor(WorkAttempt attempt) => asking.Value = attempt;

    public ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        UInt128? found;
        lock (gate)
        {
            found = places.Find(Short(Hash(key)));
        }

        if (found is not { } packed)
        {
            return new ValueTask<string?>((string?)null);
        }

        var place = KnownWork.Unpack(packed);
        using var document = JsonDocument.Parse(log.Read(new LogPlace(place.File, place.Offset, place.Length)));
        return new ValueTask<string?>(document.RootElement.GetProperty("answer").GetString());
    }

    public ValueTask KeepAsync(string key, string answer, CancellationToken cancellationToken = default) => KeepHashedAsync(Hash(key), answer);

    public ValueTask KeepAsync(string key, string answer, WorkUsage usage, CancellationToken cancellationToken = default) => KeepHashedAsync(Hash(key), answer, usage, asking.Value);

    /// <summary>Whether there is an answer under the hash of a key.</summary>
    public bool Contains(string hash)
    {
        lock (gate)
        {
            return places.Find(Short(hash)) is not null;
        }
    }

    /// <summary>Whether a charge has been noted.</summary>
    public bool IsCharged(string charge)
    {
        lock (gate)
        {
            return charges.Find(Short(charge)) is not null;
        }
    }

    /// <summary>Keeps an answer under the hash of its key.</summary>
    public ValueTask KeepHashedAsync(string hash, string answer, WorkUsage usage = default, WorkAttempt? paidFor = null) =>
        AddAsync(hash, answer, usage, usage == WorkUsage.None ? null : paidFor);

    /// <summary>Notes what was paid for an answer that is not worth keeping.</summary>
    /// <param name="charge">Tells it from other charges: a hash.</param>
    /// <param name="usage">What was paid.</param>
    /// <param name="paidFor">What for.</param>
    public ValueTask ChargeAsync(string charge, WorkUsage usage, WorkAttempt paidFor) => AddAsync(charge, null, usage, paidFor);

    private async ValueTask AddAsync(string hash, string? answer, WorkUsage usage, WorkAttempt? paidFor)
    {
        var line = ResultLines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString(answer is null ? "charge" : "key", hash);
            if (answer is not null)
            {
                json.WriteString("answer", answer);
            }

            if (paidFor is { } attempt)
            {
                json.WriteString("work", attempt.Work.ToString("x32", CultureInfo.InvariantCulture));
                json.WriteNumber("attempt", attempt.Attempt);
                json.WriteNumber("in", usage.InputTokens);
                json.WriteNumber("out", usage.OutputTokens);
                json.WriteNumber("usd", usage.Dollars);
            }

            json.WriteEndObject();
        });
        lock (gate)
        {
            waiting.Add((hash, line, answer is null));
        }

        await writing.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            Write(hash);
        }
        finally
        {
            writing.Release();
        }

        if (paidFor is { } known)
        {
            Unrecorded.Add(known, usage);
        }
    }

    public void Dispose()
    {
        log.Dispose();
        writing.Dispose();
    }

    private static string FolderOf(string folder) => Path.Combine(folder, "answers");

    /// <summary>Writes all that wait, unless the one before has already written this one too.</summary>
    private void Write(string hash)
    {
        List<(string Key, byte[] Line, bool IsCharge)> batch;
        lock (gate)
        {
            if (waiting.TrueForAll(w => w.Key != hash))
            {
                return;
            }

            batch = waiting;
            waiting = [];
        }

        var written = batch.ConvertAll(b => (b.Key, b.IsCharge, Place: log.Append(b.Line)));
        log.Commit();
        lock (gate)
        {
            foreach (var (key, isCharge, place) in written)
            {
                if (isCharge)
                {
                    charges.Put(Short(key), 0);
                }
                else
                {
                    Put(key, place);
                }
            }
        }
    }

    /// <summary>Half of a hash tells a job's answers apart.</summary>
    private static UInt128 Short(string hash) => UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private void Put(string hash, LogPlace place) => places.Put(Short(hash), new KnownWork(EntryState.Done, place.Segment, place.Offset, place.Length).Pack());

    /// <summary>What a key is called on the disk and before a provider.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

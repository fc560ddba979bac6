using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Batch.Storage;

/// <summary>Model answers in a <see cref="CheckedLog"/>. Answers that arrive together share one sync.</summary>
internal sealed class AnswerLog : IAnswerStore, IDisposable
{
    private readonly Dictionary<string, LogPlace> places = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly SemaphoreSlim writing = new(1);
    private readonly CheckedLog log;
    private readonly AsyncLocal<WorkAttempt?> asking = new();
    private List<(string Key, byte[] Line)> waiting = [];

    private AnswerLog(IJobDisk disk, string answers, JobJournal journal)
    {
        Unrecorded = new UnrecordedCost(journal);
        log = CheckedLog.Open(disk, answers, (place, line) =>
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            places[root.GetProperty("key").GetString()!] = place;
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
        LogPlace place;
        lock (gate)
        {
            if (!places.TryGetValue(Hash(key), out place))
            {
                return new ValueTask<string?>((string?)null);
            }
        }

        using var document = JsonDocument.Parse(log.Read(place));
        return new ValueTask<string?>(document.RootElement.GetProperty("answer").GetString());
    }

    public ValueTask KeepAsync(string key, string answer, CancellationToken cancellationToken = default) => KeepHashedAsync(Hash(key), answer);

    public ValueTask KeepAsync(string key, string answer, WorkUsage usage, CancellationToken cancellationToken = default) => KeepHashedAsync(Hash(key), answer, usage);

    /// <summary>Whether there is an answer under the hash of a key.</summary>
    public bool Contains(string hash)
    {
        lock (gate)
        {
            return places.ContainsKey(hash);
        }
    }

    /// <summary>Keeps an answer under the hash of its key.</summary>
    public async ValueTask KeepHashedAsync(string hash, string answer, WorkUsage usage = default)
    {
        var paid = usage == WorkUsage.None ? null : asking.Value;
        var line = ResultLines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("key", hash);
            json.WriteString("answer", answer);
            if (paid is { } attempt)
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
            waiting.Add((hash, line));
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

        if (paid is { } known)
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
        List<(string Key, byte[] Line)> batch;
        lock (gate)
        {
            if (waiting.TrueForAll(w => w.Key != hash))
            {
                return;
            }

            batch = waiting;
            waiting = [];
        }

        var written = batch.ConvertAll(b => (b.Key, Place: log.Append(b.Line)));
        log.Commit();
        lock (gate)
        {
            foreach (var (key, place) in written)
            {
                places[key] = place;
            }
        }
    }

    /// <summary>What a key is called on the disk and before a provider.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

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
    private List<(string Key, byte[] Line)> waiting = [];

    public AnswerLog(IJobDisk disk, string folder)
    {
        var answers = Path.Combine(folder, "answers");
        disk.CreateFolder(answers);
        disk.SyncFolder(folder);
        log = CheckedLog.Open(disk, answers, (place, line) =>
        {
            using var document = JsonDocument.Parse(line);
            places[document.RootElement.GetProperty("key").GetString()!] = place;
        });
    }

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

    /// <summary>Whether there is an answer under the hash of a key.</summary>
    public bool Contains(string hash)
    {
        lock (gate)
        {
            return places.ContainsKey(hash);
        }
    }

    /// <summary>Keeps an answer under the hash of its key.</summary>
    public async ValueTask KeepHashedAsync(string hash, string answer)
    {
        var line = ResultLines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("key", hash);
            json.WriteString("answer", answer);
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
    }

    public void Dispose()
    {
        log.Dispose();
        writing.Dispose();
    }

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

using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace FakeChat;

/// <summary>One request in the journal.</summary>
public sealed class JournalEntry
{
    /// <summary>1, 2, 3 … in order of arrival.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it came, since the server started.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>The number of its connection.</summary>
    public required int Connection { get; init; }

    /// <summary>1, 2, 3 … of its script and article.</summary>
    public required int Attempt { get; init; }

    /// <summary>The name of its script.</summary>
    public required string Script { get; init; }

    /// <summary>The request.</summary>
    public required FakeRequest Request { get; init; }

    /// <summary>First letters of the hash of the body.</summary>
    public required string BodySha { get; init; }

    /// <summary>First letters of the hash of the credential.</summary>
    public required string CredentialSha { get; init; }

    /// <summary>When the client closed while we still wrote or waited; null when it did not.</summary>
    public TimeSpan? PeerClosed { get; set; }

    /// <summary>Bytes written to it.</summary>
    public long BytesSent { get; set; }
}

/// <summary>What the server saw; tests assert on it, not on logs.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<JournalEntry> entries = new();
    private int running;
    private int sockets;

    /// <summary>The entries in order of arrival.</summary>
    public IReadOnlyList<JournalEntry> Entries => [.. entries.OrderBy(e => e.Sequence)];

    /// <summary>Sockets that are open now.</summary>
    public int OpenSockets => sockets;

    /// <summary>Most requests in work at once.</summary>
    public int MaxConcurrent { get; private set; }

    /// <summary>Requests of an article; of all when the id is empty.</summary>
    public int Calls(string id = "") => entries.Count(e => id.Length == 0 || e.Request.ArticleId == id);

    /// <summary>The times between the requests of an article.</summary>
    public IReadOnlyList<TimeSpan> Gaps(string id = "")
    {
        var times = Entries.Where(e => id.Length == 0 || e.Request.ArticleId == id).Select(e => e.Time).ToArray();
        return [.. times.Skip(1).Zip(times, (later, earlier) => later - earlier)];
    }

    /// <summary>Whether no body or path matched.</summary>
    public bool NeverSaw(Regex pattern) => !entries.Any(e => pattern.IsMatch(e.Request.Path) || pattern.IsMatch(Encoding.UTF8.GetString(e.Request.Body.Span)));

    /// <summary>Different bodies of an article.</summary>
    public int BodyShaDistinct(string id = "") => entries.Where(e => id.Length == 0 || e.Request.ArticleId == id).Select(e => e.BodySha).Distinct(StringComparer.Ordinal).Count();

    internal void Add(JournalEntry entry)
    {
        entries.Enqueue(entry);
        MaxConcurrent = Math.Max(MaxConcurrent, Interlocked.Increment(ref running));
    }

    internal void Finished() => Interlocked.Decrement(ref running);

    internal void Opened() => Interlocked.Increment(ref sockets);

    internal void Closed() => Interlocked.Decrement(ref sockets);
}

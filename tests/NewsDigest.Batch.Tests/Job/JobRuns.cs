using System.Text;
using NewsDigest.Batch.Tests.Disk;

namespace NewsDigest.Batch.Tests.Job;

/// <summary>Runs of jobs on a disk in memory.</summary>
internal static class JobRuns
{
    public const string Folder = "/job";

    public static readonly BatchOptions Options = new() { Workers = 2, CommitCount = 3, CommitInterval = TimeSpan.FromMilliseconds(1) };

    private static readonly string[] OutputNames = ["briefs.jsonl", "dead.jsonl", "near-duplicates.jsonl", "summary.json"];

    /// <summary>A dozen items of every kind: good, poison, duplicates, an unreadable one, an id twice.</summary>
    public static IReadOnlyList<BatchRecord> Mixed { get; } =
    [
        Article("a1", "첫째"), Article("a2", "둘째"), Article("a3", "throw 셋째"), Article("a4", "넷째"), Article("a5", "첫째"),
        new BatchRecord("a6", new WorkFailure("bad-json", "The line is no JSON.")), Article("a7", "refuse 일곱째"), Article("a8", "여덟째"),
        Article("a9", "refuse 일곱째"), Article("a1", "다른 것"), Article("a2", "둘째"), Article("a10", "열째"), Article("a11", "열한째"), Article("a12", "열두째"),
    ];

    public static BatchRecord Article(string id, string text, string? url = null) =>
        new(new BatchArticle { Id = id, Content = Encoding.UTF8.GetBytes(text), IsText = true, Url = url });

    public static async IAsyncEnumerable<BatchRecord> Input(IEnumerable<BatchRecord> records)
    {
        foreach (var record in records)
        {
            await Task.Yield();
            yield return record;
        }
    }

    /// <summary>Runs a job to its end.</summary>
    public static async Task<List<BatchResult>> RunAsync(MemoryDisk disk, IEnumerable<BatchRecord> records, Func<BatchJob, IBriefWork> work, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var job = BatchJob.Open(disk, Folder, TimeProvider.System);
        var results = new List<BatchResult>();
        await foreach (var result in job.RunAsync(Input(records), work(job), options ?? Options, cancellationToken))
        {
            results.Add(result);
        }

        return results;
    }

    public static Task<List<BatchResult>> RunAsync(MemoryDisk disk, IEnumerable<BatchRecord> records, FakeWork work, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        RunAsync(disk, records, _ => work, options, cancellationToken);

    /// <summary>The files that a finished job leaves, as one text.</summary>
    public static string Output(MemoryDisk disk) =>
        string.Join('\n', OutputNames.Select(n => $"{n}:\n{(disk.Content(Path.Combine(Folder, n)) is { } bytes ? Encoding.UTF8.GetString(bytes) : "none")}"));

    public static string[] Lines(MemoryDisk disk, string name) =>
        Encoding.UTF8.GetString(disk.Content(Path.Combine(Folder, name))!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

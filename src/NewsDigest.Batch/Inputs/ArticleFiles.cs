using System.IO.Compression;
using System.Runtime.CompilerServices;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Inputs;

/// <summary>
/// Articles out of files, one after the other and never all in memory: an article a file, or JSON Lines (<c>.jsonl</c>, <c>.ndjson</c>)
/// with one article a line; each also gzipped (<c>.gz</c>). What cannot be read is an item with its reason. Immutable but for
/// <see cref="Fraction"/>; one enumeration at a time.
/// </summary>
public sealed class ArticleFiles : IAsyncEnumerable<BatchRecord>
{
    /// <summary>A line beyond this is no article; a JSON escape may take six bytes for what is one or three as text.</summary>
    private const int LongestLine = 64 * 1024 * 1024;

    private readonly IReadOnlyList<string> paths;
    private readonly Func<Stream> standardInput;
    private readonly FileIds ids;
    private readonly long total;
    private long passed;
    private Stream? current;

    /// <summary>Articles of files.</summary>
    /// <param name="paths">The files, in order; <c>-</c> is standard input, JSON Lines.</param>
    /// <param name="standardInput">Opens standard input; null for that of the process.</param>
    public ArticleFiles(IReadOnlyList<string> paths, Func<Stream>? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        this.paths = paths;
        this.standardInput = standardInput ?? Console.OpenStandardInput;
        ids = new FileIds(paths);
        total = paths.Sum(LengthOf);
    }

    /// <summary>How much of the bytes has been read, 0 to 1; null when it cannot be known.</summary>
    public double? Fraction
    {
        get
        {
            if (total <= 0 || paths.Contains("-"))
            {
                return null;
            }

            var position = Volatile.Read(ref current) is { } stream ? Position(stream) : 0;
            return Math.Clamp((Interlocked.Read(ref passed) + position) / (double)total, 0, 1);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<BatchRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Interlocked.Exchange(ref passed, 0);
        for (var i = 0; i < paths.Count; i++)
        {
            var isLines = paths[i] == "-" || FileNames.HoldsLines(paths[i]);
            await foreach (var record in (isLines ? LinesAsync(paths[i], cancellationToken) : OneAsync(paths[i], ids[i], cancellationToken)).ConfigureAwait(false))
            {
                yield return record;
            }

            Volatile.Write(ref current, null);
            Interlocked.Add(ref passed, LengthOf(paths[i]));
        }
    }

    private async IAsyncEnumerable<BatchRecord> OneAsync(string path, string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BatchRecord record;
        try
        {
            using var stream = Open(path);
            using var bytes = new MemoryStream();
            await CopyAsync(stream, bytes, cancellationToken).ConfigureAwait(false);
            record = new BatchRecord(new BatchArticle { Id = id, Content = bytes.ToArray() });
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            record = Unreadable(id, problem);
        }

        yield return record;
    }

    private async IAsyncEnumerable<BatchRecord> LinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = path == "-" ? "stdin" : FileNames.Stem(path);
        Stream? stream = null;
        BatchRecord? failure = null;
        try
        {
            stream = Open(path);
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            failure = Unreadable(name, problem);
        }

        if (stream is null)
        {
            yield return failure!;
            yield break;
        }

        await using (stream.ConfigureAwait(false))
        {
            var lines = new ByteLines(stream, LongestLine);
            for (var number = 1; ; number++)
            {
                var id = $"{name}:{number}";
                ByteLine? line = null;
                try
                {
                    line = await NextAsync(lines, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception problem) when (IsUnreadable(problem))
                {
                    failure = Unreadable(id, problem);
                }

                if (line is not { } next)
                {
                    if (failure is not null)
                    {
                        yield return failure;
                    }

                    yield break;
                }

                if (ArticleLine.Read(next, id, isFirst: number == 1) is { } record)
                {
                    yield return record;
                }
            }
        }
    }

    /// <summary>Standard input cannot be interrupted, so the wait for it is.</summary>
    private static ValueTask<ByteLine?> NextAsync(ByteLines lines, CancellationToken cancellationToken)
    {
        var next = lines.NextAsync(cancellationToken);
        return next.IsCompleted ? next : new ValueTask<ByteLine?>(next.AsTask().WaitAsync(cancellationToken));
    }

    private Stream Open(string path)
    {
        if (path == "-")
        {
            return standardInput();
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        Volatile.Write(ref current, file);
        return FileNames.IsPacked(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Copies up to a limit that no article reaches; the reader's own limit is lower and says so.</summary>
    private static async ValueTask CopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        for (int read; to.Length < LongestLine && (read = await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            to.Write(buffer, 0, read);
        }
    }

    private static bool IsUnreadable(Exception problem) => problem is IOException or UnauthorizedAccessException or InvalidDataException;

    private static BatchRecord Unreadable(string id, Exception problem) => new(id, problem switch
    {
        InvalidDataException => new WorkFailure("bad-gzip", "The gzip data is damaged; what stands before the damage has been read."),
        FileNotFoundException or DirectoryNotFoundException => new WorkFailure("unreadable", "There is no such file."),
        UnauthorizedAccessException => new WorkFailure("unreadable", "The file may not be read; check its permissions."),
        EndOfStreamException => new WorkFailure("bad-gzip", "The gzip data ends too early."),
        _ => new WorkFailure("unreadable", "The file cannot be read; the disk or the file system reports an error."),
    });

    private static long LengthOf(string path)
    {
        try
        {
            return path == "-" ? 0 : new FileInfo(path).Length;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The file is reported when it is read.
            return 0;
        }
    }

    private static long Position(Stream stream)
    {
        try
        {
            return stream.Position;
        }
        catch (ObjectDisposedException)
        {
            return 0;
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Provider;

/// <summary>What has been collected.</summary>
/// <param name="Answers">Answers kept.</param>
/// <param name="Failed">Requests without a usable answer; the next submission sends them again.</param>
/// <param name="Pending">Batches that the provider is still working on.</param>
public sealed record Collected(int Answers, int Failed, int Pending);

/// <summary>
/// The provider's batch files of a job: submit, look, collect. Answers go where those of single calls go, so that afterwards
/// <see cref="BatchJob.RunAsync"/> makes and verifies the briefs without another call. One at a time, with the job open.
/// </summary>
public sealed class ProviderRun
{
    private readonly BatchJob job;
    private readonly IProviderBatches provider;
    private readonly SentBatches sent;

    /// <summary>The batch files of a job.</summary>
    public ProviderRun(BatchJob job, IProviderBatches provider)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(provider);
        this.job = job;
        this.provider = provider;
        sent = new SentBatches(job.Disk, job.Folder);
    }

    /// <summary>Requests in one file at most; default 10,000. Providers take 50,000 and some 100 MB.</summary>
    public int MostRequests { get; init; } = 10_000;

    /// <summary>Sends the requests whose answers are neither kept nor on their way.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SubmitAsync(IAsyncEnumerable<BatchRecord> input, IProviderWork work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(work);
        await RecoverAsync(cancellationToken).ConfigureAwait(false);
        var known = sent.Pending;
        var lines = new ArrayBufferWriter<byte>();
        var requests = new List<string>();
        var count = 0;
        await foreach (var record in input.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (record.Article is not { } article || job.Journal.Find(WorkKeys.Work(WorkKeys.Content(article), work.Configuration)) is not null || await work.RequestAsync(article, cancellationToken).ConfigureAwait(false) is not { } request)
            {
                continue;
            }

            var key = AnswerLog.Hash(request.Key);
            if (job.AnswerLog.Contains(key) || !known.Add(key))
            {
                continue;
            }

            Write(lines, key, work.Endpoint, request.Body);
            requests.Add(key);
            count++;
            if (requests.Count == MostRequests)
            {
                await SendAsync(lines, requests, work.Endpoint, cancellationToken).ConfigureAwait(false);
                lines.ResetWrittenCount();
                requests.Clear();
            }
        }

        if (requests.Count > 0)
        {
            await SendAsync(lines, requests, work.Endpoint, cancellationToken).ConfigureAwait(false);
        }

        return count;
    }

    /// <summary>How the batches that have not been collected stand.</summary>
    public async Task<IReadOnlyList<ProviderBatch>> StatusAsync(CancellationToken cancellationToken = default)
    {
        await RecoverAsync(cancellationToken).ConfigureAwait(false);
        var batches = new List<ProviderBatch>();
        foreach (var batch in sent.All.Where(b => b is { IsCollected: false, BatchId: not null }).ToArray())
        {
            batches.Add(await provider.GetAsync(batch.BatchId!, cancellationToken).ConfigureAwait(false));
        }

        return batches;
    }

    /// <summary>Fetches and keeps the answers of the batches that are over, also of those that expired half-way.</summary>
    public async Task<Collected> CollectAsync(IProviderWork work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await RecoverAsync(cancellationToken).ConfigureAwait(false);
        var result = new Collected(0, 0, 0);
        foreach (var batch in sent.All.Where(b => b is { IsCollected: false, BatchId: not null }).ToArray())
        {
            var state = await provider.GetAsync(batch.BatchId!, cancellationToken).ConfigureAwait(false);
            if (!state.IsOver)
            {
                result = result with { Pending = result.Pending + 1 };
                continue;
            }

            var kept = state.OutputFileId is { } file ? await KeepAsync(file, [.. batch.Requests], work, cancellationToken).ConfigureAwait(false) : 0;
            sent.Put(batch with { IsCollected = true });
            result = result with { Answers = result.Answers + kept, Failed = result.Failed + batch.Requests.Count - kept };
        }

        return result;
    }

    /// <summary>
    /// Settles what a kill left open: the intention is on the disk before the batch is begun, so one whose id is unknown is looked for
    /// under its tag, and only when the provider has none are its requests free to be sent again.
    /// </summary>
    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        foreach (var batch in sent.All.Where(b => b is { IsCollected: false, BatchId: null }).ToArray())
        {
            var found = await provider.FindAsync(batch.Tag, cancellationToken).ConfigureAwait(false);
            sent.Put(found is null ? batch with { IsCollected = true } : batch with { BatchId = found.Id });
        }
    }

    private async Task SendAsync(ArrayBufferWriter<byte> lines, List<string> requests, string endpoint, CancellationToken cancellationToken)
    {
        // The tag follows from what is sent and how often something was sent, not from a clock or chance.
        var tag = WorkKeys.Of([.. requests, sent.All.Count.ToString(CultureInfo.InvariantCulture), job.Folder]).ToString("x32", CultureInfo.InvariantCulture);
        var file = await provider.UploadAsync(lines.WrittenMemory, $"newsdigest-{tag}.jsonl", cancellationToken).ConfigureAwait(false);
        var intended = new SentBatch(tag, null, [.. requests], false);
        sent.Put(intended);
        var batch = await provider.CreateAsync(file, endpoint, tag, cancellationToken).ConfigureAwait(false);
        sent.Put(intended with { BatchId = batch.Id });
    }

    private async Task<int> KeepAsync(string file, HashSet<string> expected, IProviderWork work, CancellationToken cancellationToken)
    {
        const int LongestLine = 64 * 1024 * 1024;
        var kept = 0;
        var stream = await provider.DownloadAsync(file, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var lines = new ByteLines(stream, LongestLine);
            while (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                // A line of the answer is as foreign as any answer: what is not asked for, or not as it should be, is not kept.
                if (!line.IsCut && Read(line.Bytes, work) is var (id, answer) && answer is not null && expected.Remove(id))
                {
                    await job.AnswerLog.KeepHashedAsync(id, answer).ConfigureAwait(false);
                    kept++;
                }
            }
        }

        return kept;
    }

    private static (string Id, string? Answer) Read(ReadOnlyMemory<byte> line, IProviderWork work)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var response = root.GetProperty("response");
            return response.ValueKind == JsonValueKind.Object && response.GetProperty("status_code").GetInt32() == 200
                ? (root.GetProperty("custom_id").GetString() ?? "", work.Answer(JsonSerializer.SerializeToUtf8Bytes(response.GetProperty("body"), ProviderJson.Default.JsonElement)))
                : ("", null);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return ("", null);
        }
    }

    private static void Write(ArrayBufferWriter<byte> lines, string key, string endpoint, ReadOnlyMemory<byte> body)
    {
        lines.Write(ResultLines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("custom_id", key);
            json.WriteString("method", "POST");
            json.WriteString("url", endpoint);
            json.WritePropertyName("body");
            json.WriteRawValue(body.Span);
            json.WriteEndObject();
        }));
        lines.Write("\n"u8);
    }
}

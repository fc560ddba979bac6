using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Provider;

/// <summary>What has been collected.</summary>
/// <param name="Answers">Answers kept.</param>
/// <param name="Failed">Requests without a usable answer; the next submission sends them again.</param>
/// <param name="Pending">Batches that the provider is still working on.</param>
/// <param name="Usage">What the answers fetched now have cost, the unusable ones too.</param>
public sealed record Collected(int Answers, int Failed, int Pending, WorkUsage Usage = default);

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
        var requests = new List<(string Key, UInt128 Work)>();
        var count = 0;
        await foreach (var record in input.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (record.Article is not { } article || WorkKeys.Work(WorkKeys.Content(article), work.Configuration) is var workKey && job.Journal.Find(workKey) is not null || await work.RequestAsync(article, cancellationToken).ConfigureAwait(false) is not { } request)
            {
                continue;
            }

            var key = AnswerLog.Hash(request.Key);
            if (job.AnswerLog.Contains(key) || !known.Add(key))
            {
                continue;
            }

            Write(lines, key, work.Endpoint, request.Body);
            requests.Add((key, workKey));
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

            var (kept, usage) = state.OutputFileId is { } file ? await KeepAsync(file, batch, work, cancellationToken).ConfigureAwait(false) : (0, WorkUsage.None);
            sent.Put(batch with { IsCollected = true });
            result = result with { Answers = result.Answers + kept, Failed = result.Failed + batch.Requests.Count - kept, Usage = result.Usage + usage };
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

    private async Task SendAsync(ArrayBufferWriter<byte> lines, List<(string Key, UInt128 Work)> requests, string endpoint, CancellationToken cancellationToken)
    {
        // The tag follows from what is sent and how often something was sent, not from a clock or chance.
        var tag = WorkKeys.Of([.. requests.Select(r => r.Key), sent.All.Count.ToString(CultureInfo.InvariantCulture), job.Folder]).ToString("x32", CultureInfo.InvariantCulture);
        var file = await provider.UploadAsync(lines.WrittenMemory, $"newsdigest-{tag}.jsonl", cancellationToken).ConfigureAwait(false);
        var intended = new SentBatch(tag, null, [.. requests.Select(r => r.Key)], [.. requests.Select(r => r.Work)], false);
        sent.Put(intended);
        var batch = await provider.CreateAsync(file, endpoint, tag, cancellationToken).ConfigureAwait(false);
        sent.Put(intended with { BatchId = batch.Id });
    }

    private async Task<(int Kept, WorkUsage Usage)> KeepAsync(string file, SentBatch batch, IProviderWork work, CancellationToken cancellationToken)
    {
        const int LongestLine = 64 * 1024 * 1024;
        var expected = batch.Requests.Select((key, i) => (key, i)).ToDictionary(r => r.key, r => r.i < batch.Works.Count ? batch.Works[r.i] : (UInt128?)null, StringComparer.Ordinal);
        var (kept, usage) = (0, WorkUsage.None);
        var stream = await provider.DownloadAsync(file, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var lines = new ByteLines(stream, LongestLine);
            while (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                // A line of the answer is as foreign as any answer: what is not asked for, or not as it should be, is not kept.
                if (!line.IsCut && Read(line.Bytes, work) is { } response && expected.Remove(response.Id, out var paidFor))
                {
                    usage += response.Usage;
                    kept += await KeepAsync(response, batch.Tag, paidFor).ConfigureAwait(false) ? 1 : 0;
                }
            }
        }

        return (kept, usage);
    }

    /// <summary>Keeps an answer, or only what it cost, unless a run that was killed has done so. Tells whether there is an answer.</summary>
    private async ValueTask<bool> KeepAsync(Response response, string tag, UInt128? paidFor)
    {
        var attempt = paidFor is { } key ? new WorkAttempt(key, job.Journal.Find(key) is { State: EntryState.Dead } dead ? job.Journal.ReadDead(dead).Attempts + 1 : 1) : (WorkAttempt?)null;
        if (response.Answer is { } answer)
        {
            if (!job.AnswerLog.Contains(response.Id))
            {
                await job.AnswerLog.KeepHashedAsync(response.Id, answer, response.Usage, attempt).ConfigureAwait(false);
            }

            return true;
        }

        var charge = AnswerLog.Hash(tag + response.Id);
        if (attempt is { } known && response.Usage != WorkUsage.None && !job.AnswerLog.IsCharged(charge))
        {
            await job.AnswerLog.ChargeAsync(charge, response.Usage, known).ConfigureAwait(false);
        }

        return false;
    }

    private static Response? Read(ReadOnlyMemory<byte> line, IProviderWork work)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var response = root.GetProperty("response");
            if (response.ValueKind != JsonValueKind.Object || response.GetProperty("status_code").GetInt32() != 200 || root.GetProperty("custom_id").GetString() is not { } id)
            {
                return null;
            }

            var body = JsonSerializer.SerializeToUtf8Bytes(response.GetProperty("body"), ProviderJson.Default.JsonElement);
            return new Response(id, work.Answer(body), work.Usage(body));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
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

    /// <summary>What the provider says to a request.</summary>
    private sealed record Response(string Id, string? Answer, WorkUsage Usage);
}

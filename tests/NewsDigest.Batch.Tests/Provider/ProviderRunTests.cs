using System.Net;
using System.Text;
using System.Text.Json;
using NewsDigest.Batch.Provider;
using NewsDigest.Batch.Tests.Disk;
using NewsDigest.Batch.Tests.Job;

namespace NewsDigest.Batch.Tests.Provider;

public sealed class ProviderRunTests
{
    private static readonly BatchRecord[] Articles = [.. Enumerable.Range(0, 7).Select(i => JobRuns.Article($"p{i}", $"글 {i}"))];

    [Fact]
    public async Task SubmitAndCollect_AllAnswered_BriefsNeedNoCall()
    {
        var (disk, provider) = (new MemoryDisk(), new FakeProvider());
        Assert.Equal(7, await SubmitAsync(disk, provider));
        Assert.Equal(0, await SubmitAsync(disk, provider));
        Assert.Equal(new Collected(0, 0, 3), await CollectAsync(disk, provider));
        provider.Status = "completed";
        Assert.Equal(new Collected(7, 0, 0), await CollectAsync(disk, provider));
        var calls = new FakeWork();
        await JobRuns.RunAsync(disk, Articles, job => new FakeWork(answers: job.Answers) { Calls = calls.Calls });
        Assert.Equal(0, calls.TotalCalls);
        Assert.Equal(7, JobRuns.Lines(disk, "briefs.jsonl").Length);
        Assert.Equal(7, provider.Requests);
    }

    [Fact]
    public async Task Submit_AfterSomeFailed_ResendsThoseOnly()
    {
        var (disk, provider) = (new MemoryDisk(), new FakeProvider { Status = "expired" });
        provider.Respond = body => Text(body) is "글 2" or "글 5" ? null : Text(body);
        await SubmitAsync(disk, provider);
        Assert.Equal(new Collected(5, 2, 0), await CollectAsync(disk, provider));
        Assert.Equal(2, await SubmitAsync(disk, provider));
        Assert.Equal(["글 2", "글 5"], provider.Sent.Skip(7).Select(l => Text(JsonDocument.Parse(l).RootElement.GetProperty("body"))));
    }

    [Fact]
    public async Task Submit_ConnectionBreaksAfterTheBatchBegan_FindsItAndPaysOnce()
    {
        var (disk, provider) = (new MemoryDisk(), new FakeProvider { BreaksAfterCreate = true });
        await Assert.ThrowsAsync<HttpRequestException>(() => SubmitAsync(disk, provider));
        provider.BreaksAfterCreate = false;
        Assert.Equal(4, await SubmitAsync(disk, provider));
        Assert.Equal(7, provider.Requests);
        provider.Status = "completed";
        Assert.Equal(new Collected(7, 0, 0), await CollectAsync(disk, provider));
    }

    [Fact]
    public async Task SubmitAndCollect_StoppedAtEveryPoint_PaysForNoRequestTwice()
    {
        var points = await FlowAsync(new MemoryDisk(), new FakeProvider { Status = "completed" });
        for (var stopAt = 1; stopAt <= points; stopAt++)
        {
            var provider = new FakeProvider { Status = "completed", Usage = """{"prompt_tokens":100,"completion_tokens":10}""" };
            var disk = new MemoryDisk { StopAt = stopAt };
            await Assert.ThrowsAsync<PowerCutException>(() => FlowAsync(disk, provider));
            var survivor = disk.Survivor(Remains.SyncedOnly);
            await FlowAsync(survivor, provider);
            Assert.Equal(7, provider.Requests);
            Assert.Equal(new WorkUsage(700, 70, 0.7m), Spent(survivor));
            using var job = BatchJob.Open(survivor, JobRuns.Folder, TimeProvider.System);
            foreach (var article in Articles)
            {
                Assert.NotNull(await job.Answers.FindAsync(Encoding.UTF8.GetString(article.Article!.Content.Span)));
            }
        }
    }

    [Fact]
    public async Task Collect_AnswersTellWhatTheyTook_TheJobCountsEachOnce()
    {
        var (disk, provider) = (new MemoryDisk(), new FakeProvider { Status = "completed", Usage = """{"prompt_tokens":100,"completion_tokens":10}""" });
        await SubmitAsync(disk, provider);
        Assert.Equal(new WorkUsage(700, 70, 0.7m), (await CollectAsync(disk, provider)).Usage);
        Assert.Equal(WorkUsage.None, (await CollectAsync(disk, provider)).Usage);
        Assert.Equal(new WorkUsage(700, 70, 0.7m), Spent(disk));
        await JobRuns.RunAsync(disk, Articles, job => new FakeWork(answers: job.Answers));
        Assert.Equal(new WorkUsage(700, 70, 0.7m), Spent(disk));
    }

    [Fact]
    public async Task Collect_UnusableAnswers_AreCountedTooAndPaidAgain()
    {
        var (disk, provider) = (new MemoryDisk(), new FakeProvider { Status = "completed", Usage = """{"prompt_tokens":100,"completion_tokens":10}""" });
        provider.Respond = body => Text(body) == "글 2" ? "unusable" : Text(body);
        await SubmitAsync(disk, provider);
        Assert.Equal(new Collected(6, 1, 0, new WorkUsage(700, 70, 0.7m)), await CollectAsync(disk, provider));
        await SubmitAsync(disk, provider);
        Assert.Equal(new Collected(0, 1, 0, new WorkUsage(100, 10, 0.1m)), await CollectAsync(disk, provider));
        Assert.Equal(new WorkUsage(800, 80, 0.8m), Spent(disk));
    }

    [Fact]
    public async Task Submit_WrongKey_SaysSoWithoutIt()
    {
        var stop = await Assert.ThrowsAsync<BatchStoppedException>(() => SubmitAsync(new MemoryDisk(), new FakeProvider { Refuse = HttpStatusCode.Unauthorized }));
        Assert.Equal("authentication", stop.Code);
    }

    private static async Task<int> FlowAsync(MemoryDisk disk, FakeProvider provider)
    {
        await SubmitAsync(disk, provider);
        await CollectAsync(disk, provider);
        return disk.Points;
    }

    private static async Task<int> SubmitAsync(MemoryDisk disk, FakeProvider provider)
    {
        using var job = BatchJob.Open(disk, JobRuns.Folder, TimeProvider.System);
        using var client = provider.Client();
        return await new ProviderRun(job, new OpenAiBatches(client)) { MostRequests = 3 }.SubmitAsync(JobRuns.Input(Articles), new ChatWork());
    }

    private static async Task<Collected> CollectAsync(MemoryDisk disk, FakeProvider provider)
    {
        using var job = BatchJob.Open(disk, JobRuns.Folder, TimeProvider.System);
        using var client = provider.Client();
        return await new ProviderRun(job, new OpenAiBatches(client)).CollectAsync(new ChatWork());
    }

    private static WorkUsage Spent(MemoryDisk disk)
    {
        using var job = BatchJob.Open(disk, JobRuns.Folder, TimeProvider.System);
        return job.Spent;
    }

    private static string? Text(JsonElement body) => body.GetProperty("messages")[0].GetProperty("content").GetString();

    /// <summary>Asks for the text itself, and keeps it as a brief.</summary>
    private sealed class ChatWork : IProviderWork
    {
        public string Endpoint => "/v1/chat/completions";

        public string Configuration => "fake";

        public WorkUsage Estimate(BatchArticle article) => WorkUsage.None;

        public ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<ProviderRequest?> RequestAsync(BatchArticle article, CancellationToken cancellationToken = default)
        {
            var text = Encoding.UTF8.GetString(article.Content.Span);
            return new(new ProviderRequest(text, JsonSerializer.SerializeToUtf8Bytes(new { model = "m", messages = new[] { new { role = "user", content = text } } })));
        }

        public string? Answer(ReadOnlyMemory<byte> body)
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("choices", out var choices) && choices[0].GetProperty("message").GetProperty("content").GetString() is not "unusable" and var text ? $$"""{"text":"{{text}}"}""" : null;
        }

        public WorkUsage Usage(ReadOnlyMemory<byte> body)
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("usage", out var usage)
                ? new WorkUsage(usage.GetProperty("prompt_tokens").GetInt64(), usage.GetProperty("completion_tokens").GetInt64(), 0.1m)
                : WorkUsage.None;
        }
    }
}

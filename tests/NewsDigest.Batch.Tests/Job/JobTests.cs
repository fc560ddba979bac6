using System.Text;
using System.Text.Json;
using NewsDigest.Batch.Tests.Disk;

namespace NewsDigest.Batch.Tests.Job;

public sealed class JobTests
{
    [Fact]
    public async Task Run_MixedItems_EachIdHasItsLineInInputOrder()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        Assert.Equal(["a1", "a2", "a4", "a5", "a8", "a10", "a11", "a12"], Ids(disk, "briefs.jsonl"));
        Assert.Equal(["a3", "a6", "a7", "a9", "a1"], Ids(disk, "dead.jsonl"));
        Assert.Equal(["fault", "bad-json", "not-korean", "not-korean", "duplicate-id"], Field(disk, "dead.jsonl", "code"));
        Assert.Contains("\"duplicateOf\":\"a1\"", JobRuns.Lines(disk, "briefs.jsonl")[3], StringComparison.Ordinal);
        Assert.Contains("\"duplicateOf\":\"a7\"", JobRuns.Lines(disk, "dead.jsonl")[3], StringComparison.Ordinal);
        Assert.Contains("\"repeats\":1", JobRuns.Lines(disk, "summary.json")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SameContentTwice_IsWorkedOnOnce()
    {
        var work = new FakeWork();
        await JobRuns.RunAsync(new MemoryDisk(), JobRuns.Mixed, work);
        Assert.Equal(1, work.Calls["첫째"]);
        Assert.All(work.Calls.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task Run_Again_WorksOnNothing()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        var expected = JobRuns.Output(disk);
        var work = new FakeWork();
        Assert.Empty(await JobRuns.RunAsync(disk, JobRuns.Mixed, work));
        Assert.Equal(0, work.TotalCalls);
        Assert.Equal(expected, JobRuns.Output(disk));
    }

    [Fact]
    public async Task Run_MoreArticles_WorksOnTheNewOnesOnly()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed.Take(4), new FakeWork());
        var work = new FakeWork();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, work);
        Assert.DoesNotContain("첫째", work.Calls.Keys);
        Assert.Contains("열두째", work.Calls.Keys);
    }

    [Fact]
    public async Task Run_OtherConfigurationAndBack_KeepsBoth()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork("one"));
        var expected = JobRuns.Output(disk);
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork("two"));
        Assert.NotEqual(expected, JobRuns.Output(disk));
        var back = new FakeWork("one");
        await JobRuns.RunAsync(disk, JobRuns.Mixed, back);
        Assert.Equal(0, back.TotalCalls);
        Assert.Equal(expected, JobRuns.Output(disk));
    }

    [Fact]
    public async Task Run_OtherConfiguration_AsksTheModelForWhatChangedOnly()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, [JobRuns.Article("a", "하나")], job => new FakeWork("one", job.Answers));
        var second = new FakeWork();
        await JobRuns.RunAsync(disk, [JobRuns.Article("a", "하나")], job => new FakeWork("two", job.Answers) { Calls = second.Calls });
        Assert.Equal(0, second.TotalCalls);
    }

    [Fact]
    public async Task RetryDead_TriesOnlyTheDeadAndCountsAttempts()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        var work = new FakeWork();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, work, JobRuns.Options with { RetryDead = true });
        Assert.Equal(["refuse 일곱째", "throw 셋째"], work.Calls.Keys.Order(StringComparer.Ordinal));
        Assert.All(Field(disk, "dead.jsonl", "attempts"), a => Assert.Equal("2", a));
    }

    [Fact]
    public async Task RetryDead_ArticleNowWorks_MovesToTheBriefs()
    {
        var disk = new MemoryDisk();
        var texts = new[] { JobRuns.Article("a", "hang"), JobRuns.Article("b", "하나") };
        await JobRuns.RunAsync(disk, texts, new FakeWork("same"), JobRuns.Options with { ArticleTimeout = TimeSpan.FromMilliseconds(50) });
        Assert.Equal(["timeout"], Field(disk, "dead.jsonl", "code"));
        await JobRuns.RunAsync(disk, texts, _ => new Always("same"), JobRuns.Options with { RetryDead = true });
        Assert.Equal(["a", "b"], Ids(disk, "briefs.jsonl"));
        Assert.Empty(JobRuns.Lines(disk, "dead.jsonl"));
    }

    [Fact]
    public async Task Run_FiftyPoisonInAThousand_CostThemselvesOnly()
    {
        var disk = new MemoryDisk();
        var texts = Enumerable.Range(0, 1000).Select(i => JobRuns.Article($"p{i:d4}", i % 20 != 3 ? $"글 {i}" : (i / 20 % 2 == 0 ? $"throw {i}" : $"refuse {i}")));
        await JobRuns.RunAsync(disk, texts, new FakeWork(), new BatchOptions { Workers = 2 });
        Assert.Equal(950, JobRuns.Lines(disk, "briefs.jsonl").Length);
        var codes = Field(disk, "dead.jsonl", "code");
        Assert.Equal(25, codes.Count(c => c == "fault"));
        Assert.Equal(25, codes.Count(c => c == "not-korean"));
    }

    [Fact]
    public void Open_WhileAnotherHasIt_IsRefused()
    {
        var disk = new MemoryDisk();
        using var first = BatchJob.Open(disk, JobRuns.Folder, TimeProvider.System);
        Assert.Equal("in-use", Assert.Throws<BatchStoppedException>(() => BatchJob.Open(disk, JobRuns.Folder, TimeProvider.System)).Code);
    }

    [Fact]
    public void Open_FolderOfOtherThings_IsRefused()
    {
        var disk = new MemoryDisk();
        disk.Create($"{JobRuns.Folder}/thesis.docx").Dispose();
        Assert.Equal("not-a-job", Assert.Throws<BatchStoppedException>(() => BatchJob.Open(disk, JobRuns.Folder, TimeProvider.System)).Code);
    }

    [Fact]
    public async Task Run_WrongKey_StopsAndKillsNoArticle()
    {
        var disk = new MemoryDisk();
        var texts = Enumerable.Range(0, 100).Select(i => JobRuns.Article($"k{i}", i == 20 ? "stop" : $"글 {i}")).ToArray();
        var stop = await Assert.ThrowsAsync<BatchStoppedException>(() => JobRuns.RunAsync(disk, texts, new FakeWork()));
        Assert.Equal("authentication", stop.Code);
        texts[20] = JobRuns.Article("k20", "바른 글");
        await JobRuns.RunAsync(disk, texts, new FakeWork());
        Assert.Equal(100, JobRuns.Lines(disk, "briefs.jsonl").Length);
    }

    [Fact]
    public async Task Run_CeilingForMoney_IsNeverPassedOverAllRuns()
    {
        var disk = new MemoryDisk();
        var texts = Enumerable.Range(0, 30).Select(i => JobRuns.Article($"c{i}", $"글 {i}")).ToArray();
        var price = new WorkUsage(100, 10, 0.10m);
        var calls = new FakeWork();
        for (var run = 0; run < 3; run++)
        {
            var stop = await Assert.ThrowsAsync<BatchStoppedException>(() => JobRuns.RunAsync(disk, texts, _ => new FakeWork { Calls = calls.Calls, Price = price }, JobRuns.Options with { MostDollars = 1.05m }));
            Assert.Equal("budget", stop.Code);
        }

        Assert.InRange(calls.TotalCalls, 9, 10);
        await JobRuns.RunAsync(disk, texts, _ => new FakeWork { Calls = calls.Calls, Price = price }, JobRuns.Options with { MostDollars = 3 });
        Assert.Equal(30, calls.TotalCalls);
        Assert.Contains("\"dollars\":3.00", JobRuns.Lines(disk, "summary.json")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ArticleFailsAfterItWasPaid_MoneyIsCounted()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, [JobRuns.Article("a", "pay 하나")], job => new FakeWork(answers: job.Answers) { Price = new WorkUsage(100, 10, 0.10m) });
        Assert.Contains("\"dollars\":0.10", JobRuns.Lines(disk, "summary.json")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_KeepsWhatIsFinishedAndResumes()
    {
        var disk = new MemoryDisk();
        var texts = Enumerable.Range(0, 60).Select(i => JobRuns.Article($"x{i}", $"글 {i}")).ToArray();
        using var source = new CancellationTokenSource(150);
        var calls = new FakeWork();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => JobRuns.RunAsync(disk, texts, _ => new FakeWork { Delay = TimeSpan.FromMilliseconds(20), Calls = calls.Calls }, null, source.Token));
        Assert.InRange(calls.TotalCalls, 1, 59);
        await JobRuns.RunAsync(disk, texts, calls);
        Assert.Equal(60, calls.TotalCalls);
        Assert.Equal(texts.Select(t => t.Id), Ids(disk, "briefs.jsonl"));
    }

    [Fact]
    public async Task Run_ConsumerLeaves_NothingHangsAndTheNextRunFinishes()
    {
        var disk = new MemoryDisk();
        var texts = Enumerable.Range(0, 200).Select(i => JobRuns.Article($"l{i}", $"글 {i}")).ToArray();
        using (var job = BatchJob.Open(disk, JobRuns.Folder, TimeProvider.System))
        {
            await foreach (var _ in job.RunAsync(JobRuns.Input(texts), new FakeWork(), JobRuns.Options))
            {
                break;
            }
        }

        await JobRuns.RunAsync(disk, texts, new FakeWork());
        Assert.Equal(200, JobRuns.Lines(disk, "briefs.jsonl").Length);
    }

    [Fact]
    public async Task Run_NearlyTheSameArticles_AreReportedAndBriefedEach()
    {
        var words = Enumerable.Range(0, 300).Select(i => $"낱말{i * 7919 % 1000}").ToArray();
        var other = Enumerable.Range(0, 300).Select(i => $"다른{i * 104729 % 1000}").ToArray();
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, [JobRuns.Article("first", string.Join(' ', words)), JobRuns.Article("other", string.Join(' ', other)), JobRuns.Article("again", string.Join(' ', words[..298]) + " 고침 끝")], new FakeWork());
        Assert.Equal(3, JobRuns.Lines(disk, "briefs.jsonl").Length);
        var line = Assert.Single(JobRuns.Lines(disk, "near-duplicates.jsonl"));
        Assert.StartsWith("""{"id":"again","nearDuplicateOf":"first","distance":""", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongOptions_AreReportedTogether()
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => JobRuns.RunAsync(new MemoryDisk(), [], new FakeWork(), new BatchOptions { Workers = 0, CommitCount = 0 }));
        Assert.Contains("Workers", problem.Message, StringComparison.Ordinal);
        Assert.Contains("CommitCount", problem.Message, StringComparison.Ordinal);
    }

    private static string[] Ids(MemoryDisk disk, string name) => Field(disk, name, "id");

    private static string[] Field(MemoryDisk disk, string name, string field) => [.. JobRuns.Lines(disk, name).Select(l => JsonDocument.Parse(l).RootElement.GetProperty(field).ToString())];

    private sealed class Always(string configuration) : IBriefWork
    {
        public string Configuration => configuration;

        public WorkUsage Estimate(BatchArticle article) => WorkUsage.None;

        public ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken) => new(new WorkOutcome(Encoding.UTF8.GetBytes("{}")));
    }
}

namespace NewsDigest.Batch.Tests.Job;

public sealed class FilterTests
{
    [Fact]
    public async Task Run_SlowFirstArticle_KeepsTheOrder()
    {
        var records = Enumerable.Range(0, 200).Select(i => JobRuns.Article($"f{i}", $"글 {i}")).ToArray();
        var ids = new List<string>();
        await foreach (var result in BatchFilter.RunAsync(JobRuns.Input(records), new FirstIsSlow(), JobRuns.Options))
        {
            ids.Add(result.Id);
        }

        Assert.Equal(records.Select(r => r.Id), ids);
    }

    [Fact]
    public async Task Run_PoisonAndRepeats_HaveALineEach()
    {
        var lines = new List<string>();
        await foreach (var result in BatchFilter.RunAsync(JobRuns.Input(JobRuns.Mixed), new FakeWork(), JobRuns.Options))
        {
            lines.Add(System.Text.Encoding.UTF8.GetString(result.ToJson()));
        }

        Assert.Equal(JobRuns.Mixed.Count, lines.Count);
        Assert.Equal("""{"id":"a3","code":"fault","reason":"InvalidOperationException: poison","attempts":1}""", lines[2]);
    }

    [Fact]
    public async Task Run_ConsumerLeaves_StopsReading()
    {
        var read = 0;
        await foreach (var _ in BatchFilter.RunAsync(Endless(), new FakeWork(), JobRuns.Options))
        {
            break;
        }

        Assert.InRange(read, 1, 1000);

        async IAsyncEnumerable<BatchRecord> Endless()
        {
            while (true)
            {
                await Task.Yield();
                yield return JobRuns.Article($"e{++read}", $"글 {read}");
            }
        }
    }

    [Fact]
    public async Task Run_InputWaits_ResultsSoFarAreGiven()
    {
        var gate = new TaskCompletionSource();
        await foreach (var result in BatchFilter.RunAsync(Waiting(), new FakeWork(), JobRuns.Options).WithCancellation(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token))
        {
            gate.TrySetResult();
            Assert.NotEmpty(result.Id);
        }

        async IAsyncEnumerable<BatchRecord> Waiting()
        {
            yield return JobRuns.Article("1", "하나");
            await gate.Task;
            yield return JobRuns.Article("2", "둘");
        }
    }

    private sealed class FirstIsSlow : IBriefWork
    {
        public string Configuration => "slow";

        public WorkUsage Estimate(BatchArticle article) => WorkUsage.None;

        public async ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken)
        {
            await Task.Delay(article.Id == "f0" ? 200 : 1, cancellationToken);
            return new WorkOutcome("{}"u8.ToArray());
        }
    }
}

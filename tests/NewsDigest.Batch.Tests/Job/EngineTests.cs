using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsDigest.Batch.Inputs;
using NewsDigest.Batch.Tests.Process;
using Xunit.Abstractions;

namespace NewsDigest.Batch.Tests.Job;

/// <summary>What the engine itself takes. Alone, since memory and processor time are those of the whole process.</summary>
[CollectionDefinition(nameof(EngineTests), DisableParallelization = true)]
[Collection(nameof(EngineTests))]
public sealed class EngineTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_ManyArticles_HeapStaysFlat() => await FlatAsync(4_000);

    [LongFact]
    public async Task Run_FiftyThousandArticles_HeapStaysFlat() => await FlatAsync(50_000);

    [Fact]
    public async Task Run_PagesAndBriefsOfOrdinarySize_CostLessThanAMillisecondEach()
    {
        const int Count = 2_000;
        var input = await InputAsync(Count, 60);
        await RunAsync(input, new RepeatingWork(), "warm", _ => { });
        var before = Environment.CpuUsage.TotalTime;
        await RunAsync(input, new RepeatingWork(), "measured", _ => { });
        var cost = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Count;
        var figure = string.Create(CultureInfo.InvariantCulture, $"{cost:0.000} ms an article");
        output.WriteLine(figure);
        Assert.True(cost < 1, figure);
    }

    /// <summary>The live heap at the end is at most a tenth above that at a quarter.</summary>
    private async Task FlatAsync(int count)
    {
        var (quarter, end) = (0L, 0L);
        await RunAsync(await InputAsync(count, 3), new OfflineWork(NewsDigester.Create()), "flat", done =>
        {
            if (done == count / 4)
            {
                quarter = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (done == count)
            {
                end = GC.GetTotalMemory(forceFullCollection: true);
            }
        });
        var figures = string.Create(CultureInfo.InvariantCulture, $"{count} articles: {quarter / 1e6:0.0} MB at a quarter, {end / 1e6:0.0} MB at the end");
        output.WriteLine(figures);
        Assert.True(quarter > 0 && end <= quarter * 1.1, figures);
    }

    private async Task RunAsync(string input, IBriefWork work, string name, Action<int> at)
    {
        using var job = BatchJob.Open(Path.Combine(folder, name));
        var done = 0;
        await foreach (var result in job.RunAsync(new ArticleFiles([input]), work))
        {
            Assert.Null(result.Outcome.Failure);
            at(++done);
        }
    }

    private async Task<string> InputAsync(int count, int sentences)
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(count, sentences));
        return path;
    }

    /// <summary>A brief of twelve thousand bytes, which is what offline briefs come to, made at no cost.</summary>
    private sealed class RepeatingWork : IBriefWork
    {
        private readonly byte[] brief = Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', Enumerable.Range(0, 300).Select(i => JsonSerializer.Serialize($"A sentence {i * 7919 % 1000} of English.")))}}]}""");

        public string Configuration => "repeat";

        public WorkUsage Estimate(BatchArticle article) => WorkUsage.None;

        public ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken) => new(new WorkOutcome(brief));
    }
}

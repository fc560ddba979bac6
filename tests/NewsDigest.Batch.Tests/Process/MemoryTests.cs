using System.Diagnostics;
using System.Globalization;

namespace NewsDigest.Batch.Tests.Process;

/// <summary>Flat memory and the use of all cores, on the built console.</summary>
public sealed class MemoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SignalFact]
    public async Task Batch_TwoThousandArticlesUnderAHeapLimit_AreBriefedAndProgressIsPrinted() => await UnderLimitAsync(2_000);

    [LongFact]
    public async Task Batch_FiftyThousandArticlesUnderAHeapLimit_AreBriefed() => await UnderLimitAsync(50_000);

    [LongFact]
    public async Task Batch_TwoCores_AreNearlyTwiceAsFastAsOne()
    {
        if (Environment.ProcessorCount < 2)
        {
            return;
        }

        var input = await InputAsync(3_000);
        var one = await TimeAsync(input, 1);
        var two = await TimeAsync(input, 2);
        Assert.True(one / two >= 1.7, string.Create(CultureInfo.InvariantCulture, $"one {one:0.0} s, two {two:0.0} s"));
    }

    private async Task UnderLimitAsync(int count)
    {
        var job = Path.Combine(folder, "job");
        var limit = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_GCHeapHardLimit"] = "10000000" };
        using var run = ConsoleProcess.StartProgram("dotnet", limit, ConsoleProcess.Program, "batch", await InputAsync(count), "-o", job);
        Assert.Equal(0, await run.EndAsync(3600));
        Assert.Equal(count, File.ReadLines(Path.Combine(job, "briefs.jsonl")).Count());
        Assert.Contains("briefs, 0 dead", await run.Error, StringComparison.Ordinal);
    }

    private async Task<double> TimeAsync(string input, int workers)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await ConsoleProcess.RunAsync("batch", input, "-o", Path.Combine(folder, $"workers{workers}"), "--workers", workers.ToString(CultureInfo.InvariantCulture))).Code);
        return watch.Elapsed.TotalSeconds;
    }

    private async Task<string> InputAsync(int count)
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(count, 3));
        return path;
    }
}

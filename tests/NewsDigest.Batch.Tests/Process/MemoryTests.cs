using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace NewsDigest.Batch.Tests.Process;

/// <summary>Flat memory and the use of all cores, on the built console.</summary>
public sealed class MemoryTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SignalFact]
    public async Task Batch_ThousandArticlesUnderAHeapLimit_AreBriefedAndProgressIsPrinted() => await UnderLimitAsync(1_000);

    [LongFact]
    public async Task Batch_FiftyThousandArticlesUnderAHeapLimit_AreBriefed() => await UnderLimitAsync(50_000);

    [LongFact]
    public async Task Batch_TwoCores_AreNearlyTwiceAsFastAsOne()
    {
        if (Environment.ProcessorCount < 2 || !File.Exists("/usr/bin/taskset"))
        {
            return;
        }

        // A start (the tables, the just-in-time compiler) is the same on any number of cores and nothing in a night: it is taken off.
        double[] seconds = [await TimeAsync(3_000, "0"), await TimeAsync(15_000, "0"), await TimeAsync(3_000, "0,1"), await TimeAsync(15_000, "0,1")];
        var factor = (seconds[1] - seconds[0]) / (seconds[3] - seconds[2]);
        var figures = string.Create(CultureInfo.InvariantCulture, $"{factor:0.00} times as fast: {seconds[0]:0.0} and {seconds[1]:0.0} s on one core, {seconds[2]:0.0} and {seconds[3]:0.0} s on two");
        output.WriteLine(figures);
        Assert.True(factor >= 1.7, figures);
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

    private async Task<double> TimeAsync(int count, string cores)
    {
        var input = await InputAsync(count);
        var watch = Stopwatch.StartNew();
        using var run = ConsoleProcess.StartProgram("taskset", null, "-c", cores, "dotnet", ConsoleProcess.Program, "batch", input, "-o", Path.Combine(folder, $"{count} on {cores}"));
        Assert.Equal(0, await run.EndAsync(600));
        return watch.Elapsed.TotalSeconds;
    }

    private async Task<string> InputAsync(int count)
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(count, 3));
        return path;
    }
}

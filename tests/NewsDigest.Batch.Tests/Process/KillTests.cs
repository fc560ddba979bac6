using System.Globalization;

namespace NewsDigest.Batch.Tests.Process;

/// <summary>Real processes, really killed. The long form (100 kills, every system call) runs with NEWSDIGEST_LONG=1.</summary>
public sealed class KillTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;

    private static bool IsLong => Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SignalFact]
    public async Task Batch_KilledAtRandomMoments_GivesTheSameBytes()
    {
        var kills = IsLong ? 100 : 3;
        var input = await InputAsync(IsLong ? 4000 : 400);
        var whole = Path.Combine(folder, "whole");
        Assert.Equal(0, (await ConsoleProcess.RunAsync("batch", input, "-o", whole)).Code);
        var killed = Path.Combine(folder, "killed");
        var random = new Random(3);
        for (var kill = 0; kill < kills; kill++)
        {
            using var run = ConsoleProcess.Start("batch", input, "-o", killed);
            await Task.Delay(random.Next(100, 2500));
            run.Signal(ConsoleProcess.Kill);
            await run.EndAsync();
        }

        Assert.Equal(0, (await ConsoleProcess.RunAsync("batch", input, "-o", killed)).Code);
        Assert.Equal(Archive.Output(whole), Archive.Output(killed));
    }

    [StraceFact]
    public async Task Batch_KilledAtEverySystemCallOfTheWritePath_GivesTheSameBytes()
    {
        var input = await InputAsync(12);
        var whole = Path.Combine(folder, "whole");
        Assert.Equal(0, (await ConsoleProcess.RunAsync("batch", input, "-o", whole)).Code);
        foreach (var call in new[] { "fsync", "rename", "pwrite64" })
        {
            for (var when = 1; when <= (IsLong ? 40 : 1); when++)
            {
                var job = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{call}{when}"));
                using (var run = ConsoleProcess.StartProgram("strace", null, "-f", "-o", "/dev/null", "-e", $"inject={call}:signal=SIGKILL:when={when}", "dotnet", ConsoleProcess.Program, "batch", input, "-o", job))
                {
                    var code = await run.EndAsync();
                    Assert.True(when > 1 || code != 0, $"{call} {when}: was not killed");
                }

                Assert.Equal(0, (await ConsoleProcess.RunAsync("batch", input, "-o", job)).Code);
                Assert.Equal(Archive.Output(whole), Archive.Output(job));
            }
        }
    }

    [StraceFact]
    public async Task Batch_SystemCalls_SyncComesBeforeRenameBeforeTheRecord()
    {
        var input = await InputAsync(3);
        var trace = Path.Combine(folder, "trace");
        using (var run = ConsoleProcess.StartProgram("strace", null, "-f", "-y", "-o", trace, "-e", "trace=fsync,rename,pwrite64", "dotnet", ConsoleProcess.Program, "batch", input, "-o", Path.Combine(folder, "job")))
        {
            Assert.Equal(0, await run.EndAsync());
        }

        var calls = await File.ReadAllLinesAsync(trace);
        (string Call, string On)[] expected = [("fsync(", "000001.jsonl.gz.half"), ("rename(", "000001.jsonl.gz"), ("fsync(", "/parts>"), ("pwrite64(", "/journal/000001.log"), ("fsync(", "/journal/000001.log")];
        var at = -1;
        foreach (var (call, on) in expected)
        {
            at = Array.FindIndex(calls, at + 1, c => c.Contains(call, StringComparison.Ordinal) && c.Contains(on, StringComparison.Ordinal));
            Assert.True(at >= 0, $"no {call} of {on} in its place:\n{string.Join('\n', calls)}");
        }
    }

    private async Task<string> InputAsync(int count)
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(count));
        return path;
    }
}

using System.Diagnostics;

namespace NewsDigest.Batch.Tests.Process;

public sealed class SignalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;

    /// <summary>A second of an idle machine; a busy one is given more. The true seconds count with NEWSDIGEST_LONG=1.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1" ? 1 : 4);

    private string Job => Path.Combine(folder, "job");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SignalFact]
    public async Task Batch_Interrupted_DrainsWithinFiveSecondsAndResumes() => await EndsAsync(ConsoleProcess.Interrupt, 130);

    [SignalFact]
    public async Task Batch_Terminated_DrainsWithinFiveSecondsAndResumes() => await EndsAsync(ConsoleProcess.Terminate, 143);

    [SignalFact]
    public async Task Batch_InterruptedTwice_EndsAtOnce()
    {
        using var run = ConsoleProcess.Start("batch", await InputAsync(3000), "-o", Job);
        await WorkingAsync();
        var watch = Stopwatch.StartNew();
        run.Signal(ConsoleProcess.Interrupt);
        await Task.Delay(20);
        run.Signal(ConsoleProcess.Interrupt);
        Assert.Equal(130, await run.EndAsync());
        Assert.True(watch.Elapsed < 3 * Patience, $"{watch.Elapsed}");
    }

    [SignalFact]
    public async Task Filter_InterruptedWhileInputWaits_Ends()
    {
        using var run = ConsoleProcess.Start("batch", "-");
        await run.Input.WriteAsync("{\"id\":\"a\",\"text\":\"hello\"}\n"u8.ToArray());
        await run.Input.FlushAsync();
        await run.Spoke;
        run.Signal(ConsoleProcess.Interrupt);
        Assert.Equal(130, await run.EndAsync());
        Assert.Contains("not-korean", await run.Output, StringComparison.Ordinal);
    }

    [SignalFact]
    public async Task Batch_SecondProcess_IsRefused()
    {
        var input = await InputAsync(3000);
        using var first = ConsoleProcess.Start("batch", input, "-o", Job);
        await WorkingAsync();
        var (code, _, error) = await ConsoleProcess.RunAsync("batch", input, "-o", Job);
        Assert.Equal(3, code);
        Assert.Contains("another process", error, StringComparison.Ordinal);
        var status = await ConsoleProcess.RunAsync("batch", "status", Job);
        Assert.StartsWith("running: ", status.Output, StringComparison.Ordinal);
    }

    private async Task EndsAsync(int signal, int code)
    {
        var input = await InputAsync(3000);
        using (var run = ConsoleProcess.Start("batch", input, "-o", Job))
        {
            await WorkingAsync();
            var watch = Stopwatch.StartNew();
            run.Signal(signal);
            Assert.Equal(code, await run.EndAsync());
            Assert.True(watch.Elapsed < 6 * Patience, $"{watch.Elapsed}");
        }

        Assert.False(File.Exists(Path.Combine(Job, "briefs.jsonl")));
        Assert.StartsWith("interrupted", (await ConsoleProcess.RunAsync("batch", "status", Job)).Output, StringComparison.Ordinal);
        var before = BatchStatus.Read(Job)!.Done;
        Assert.InRange(before, 1, 2999);
    }

    /// <summary>Waits until something has been recorded.</summary>
    private async Task WorkingAsync()
    {
        for (var i = 0; i < 600 && BatchStatus.Read(Job) is not { Done: > 0 }; i++)
        {
            await Task.Delay(50);
        }
    }

    private async Task<string> InputAsync(int count)
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(count, 12));
        return path;
    }
}

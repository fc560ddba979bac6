namespace NewsDigest.Batch.Tests.Process;

/// <summary>Output that cannot be written: exit status 5, the path, the bytes, and a job that can be resumed.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;

    private string Job => Path.Combine(folder, "job");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SignalFact]
    public async Task Batch_FolderCannotBeMade_EndsWithFive()
    {
        var (code, _, error) = await ConsoleProcess.RunAsync("batch", await InputAsync(3), "-o", "/proc/newsdigest-job");
        Assert.Equal(5, code);
        Assert.Contains("/proc/newsdigest-job", error, StringComparison.Ordinal);
    }

    [SignalFact]
    public async Task Batch_FolderVanishes_EndsWithFive()
    {
        using var run = ConsoleProcess.Start("batch", await InputAsync(3000), "-o", Job);
        for (var i = 0; i < 600 && BatchStatus.Read(Job) is not { Done: > 0 }; i++)
        {
            await Task.Delay(50);
        }

        Directory.Move(Job, Path.Combine(folder, "elsewhere"));
        Assert.Equal(5, await run.EndAsync());
        Assert.Contains(Job, await run.Error, StringComparison.Ordinal);
        Assert.True(BatchStatus.Read(Path.Combine(folder, "elsewhere"))!.Done > 0);
    }

    [SignalFact]
    public async Task Filter_ReaderGone_EndsWithFive()
    {
        var input = await InputAsync(300);
        using var run = ConsoleProcess.StartProgram("bash", null, "-c", $"(dotnet '{ConsoleProcess.Program}' batch - < '{input}'; echo code=$? >&2) | head -1 | wc -l");
        await run.EndAsync();
        Assert.Contains("code=5", await run.Error, StringComparison.Ordinal);
        Assert.Contains("bytes", await run.Error, StringComparison.Ordinal);
    }

    [DevFullFact]
    public async Task Filter_OutputFull_EndsWithFive()
    {
        var input = await InputAsync(3);
        using var run = ConsoleProcess.StartProgram("bash", null, "-c", $"dotnet '{ConsoleProcess.Program}' batch - < '{input}' > /dev/full");
        Assert.Equal(5, await run.EndAsync());
        Assert.Contains("standard output", await run.Error, StringComparison.Ordinal);
    }

    [MountFact]
    public async Task Batch_DiskFull_EndsWithFiveAndResumesWhenThereIsRoom()
    {
        var input = await InputAsync(300);
        var disk = Path.Combine(folder, "disk");
        Directory.CreateDirectory(disk);
        await ShellAsync($"mount -t tmpfs -o size=240k none '{disk}'");
        try
        {
            var job = Path.Combine(disk, "job");
            var (code, _, error) = await ConsoleProcess.RunAsync("batch", input, "-o", job);
            Assert.Equal(5, code);
            Assert.Contains(job, error, StringComparison.Ordinal);
            Assert.Matches("[0-9,]+ bytes", error);
            await ShellAsync($"mount -o remount,size=100m '{disk}'");
            Assert.Equal(0, (await ConsoleProcess.RunAsync("batch", input, "-o", job)).Code);
            Assert.Equal(0, (await ConsoleProcess.RunAsync("batch", input, "-o", Job)).Code);
            Assert.Equal(Archive.Output(Job), Archive.Output(job));
        }
        finally
        {
            await ShellAsync($"umount '{disk}'");
        }
    }

    [MountFact]
    public async Task Batch_FolderBecomesReadOnly_EndsWithFive()
    {
        var disk = Path.Combine(folder, "disk");
        Directory.CreateDirectory(disk);
        await ShellAsync($"mount -t tmpfs -o size=10m,ro none '{disk}'");
        try
        {
            var (code, _, error) = await ConsoleProcess.RunAsync("batch", await InputAsync(3), "-o", Path.Combine(disk, "job"));
            Assert.Equal(5, code);
            Assert.Contains(disk, error, StringComparison.Ordinal);
        }
        finally
        {
            await ShellAsync($"umount '{disk}'");
        }
    }

    private static async Task ShellAsync(string command)
    {
        using var run = ConsoleProcess.StartProgram("bash", null, "-c", command);
        Assert.Equal(0, await run.EndAsync());
    }

    private async Task<string> InputAsync(int count)
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(count));
        return path;
    }
}

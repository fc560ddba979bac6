using NewsDigest.Batch.Tests.Disk;
using NewsDigest.Batch.Tests.Job;

namespace NewsDigest.Batch.Tests.Crash;

/// <summary>The process dies, or the power goes, at every point of the write path in turn.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData(Remains.Everything)]
    [InlineData(Remains.SyncedOnly)]
    [InlineData(Remains.NamesAndHalfContent)]
    public async Task Run_StoppedAtEveryPointAndResumed_GivesTheSameBytes(Remains remains)
    {
        var (expected, points) = await UninterruptedAsync();
        for (var stopAt = 1; stopAt <= points; stopAt++)
        {
            var disk = new MemoryDisk { StopAt = stopAt };
            if (!await IsCutAsync(disk))
            {
                // Which articles share a commit varies with the threads, and the number of points with it.
                continue;
            }

            var survivor = disk.Survivor(remains);
            await JobRuns.RunAsync(survivor, JobRuns.Mixed, new FakeWork());
            Assert.True(expected == JobRuns.Output(survivor), $"stopped at point {stopAt}, after {disk.Passed.LastOrDefault()}:\n{JobRuns.Output(survivor)}");
        }
    }

    [Theory]
    [InlineData(Remains.Everything)]
    [InlineData(Remains.SyncedOnly)]
    [InlineData(Remains.NamesAndHalfContent)]
    public async Task Run_StoppedAgainAndAgainWhileResuming_GivesTheSameBytes(Remains remains)
    {
        var (expected, points) = await UninterruptedAsync();
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var disk = new MemoryDisk { StopAt = random.Next(1, points) };
            for (var stops = 0; stops < 12 && await IsCutAsync(disk); stops++)
            {
                disk = disk.Survivor(remains, random.Next(1, points));
            }

            disk = disk.Survivor(Remains.Everything);
            await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
            Assert.Equal(expected, JobRuns.Output(disk));
        }
    }

    [Theory]
    [InlineData(Remains.Everything)]
    [InlineData(Remains.SyncedOnly)]
    public async Task Run_StoppedAtEveryPoint_AsksTheModelAgainOnlyForWhatWasInFlight(Remains remains)
    {
        var texts = Enumerable.Range(0, 12).Select(i => JobRuns.Article($"m{i}", $"글 {i}")).ToArray();
        var clean = new MemoryDisk();
        await JobRuns.RunAsync(clean, texts, job => new FakeWork(answers: job.Answers));
        for (var stopAt = 1; stopAt <= clean.Points; stopAt++)
        {
            var work = new FakeWork();
            var disk = new MemoryDisk { StopAt = stopAt };
            await Record.ExceptionAsync(() => JobRuns.RunAsync(disk, texts, job => new FakeWork(answers: job.Answers) { Calls = work.Calls, IsDead = () => disk.IsOff }));
            var survivor = disk.Survivor(remains);
            await JobRuns.RunAsync(survivor, texts, job => new FakeWork(answers: job.Answers) { Calls = work.Calls });
            Assert.InRange(work.TotalCalls, texts.Length, texts.Length + JobRuns.Options.Workers);
            Assert.Equal(JobRuns.Output(clean), JobRuns.Output(survivor));
        }
    }

    [Theory]
    [InlineData(Remains.Everything)]
    [InlineData(Remains.SyncedOnly)]
    public async Task Run_StoppedAtEveryPoint_CountsEveryKeptAnswerOnce(Remains remains)
    {
        var price = new WorkUsage(100, 10, 0.10m);
        var texts = Enumerable.Range(0, 12).Select(i => JobRuns.Article($"m{i}", $"글 {i}")).ToArray();
        var clean = new MemoryDisk();
        await JobRuns.RunAsync(clean, texts, job => new FakeWork(answers: job.Answers) { Price = price });
        Assert.Contains("\"dollars\":1.20", JobRuns.Lines(clean, "summary.json")[0], StringComparison.Ordinal);
        for (var stopAt = 1; stopAt <= clean.Points; stopAt++)
        {
            var disk = new MemoryDisk { StopAt = stopAt };
            await Record.ExceptionAsync(() => JobRuns.RunAsync(disk, texts, job => new FakeWork(answers: job.Answers) { Price = price, IsDead = () => disk.IsOff }));
            var survivor = disk.Survivor(remains);
            await JobRuns.RunAsync(survivor, texts, job => new FakeWork(answers: job.Answers) { Price = price });
            Assert.Equal(JobRuns.Lines(clean, "summary.json"), JobRuns.Lines(survivor, "summary.json"));
        }
    }

    [Fact]
    public async Task Run_StoppedAtEveryPoint_CeilingHoldsOverTheKill()
    {
        const decimal Ceiling = 0.65m;
        var price = new WorkUsage(100, 10, 0.10m);
        var texts = Enumerable.Range(0, 12).Select(i => JobRuns.Article($"m{i}", $"글 {i}")).ToArray();
        for (var stopAt = 1; stopAt <= 60; stopAt++)
        {
            var work = new FakeWork();
            var disk = new MemoryDisk { StopAt = stopAt };
            for (var run = 0; run < 2; run++)
            {
                var now = disk;
                await Record.ExceptionAsync(() => JobRuns.RunAsync(now, texts, job => new FakeWork(answers: job.Answers) { Calls = work.Calls, Price = price, IsDead = () => now.IsOff }, JobRuns.Options with { MostDollars = Ceiling }));
                disk = disk.Survivor(Remains.Everything);
            }

            // What was in flight when the process died is lost, as it is for the model's owner.
            Assert.InRange(work.TotalCalls * price.Dollars, 0, Ceiling + (JobRuns.Options.Workers * price.Dollars));
        }
    }

    [Fact]
    public async Task Run_Uninterrupted_SyncsBeforeItRenamesBeforeItRecords()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, [JobRuns.Article("a", "하나")], new FakeWork());
        var order = disk.Passed.Where(p => p.StartsWith("after", StringComparison.Ordinal)).ToList();
        string[] expected =
        [
            "after write 000001.jsonl.gz.half", "after sync 000001.jsonl.gz.half", "after rename 000001.jsonl.gz", "after sync-folder parts",
            "after write 000001.log", "after sync 000001.log",
        ];
        var at = -1;
        foreach (var step in expected)
        {
            var next = order.IndexOf(step, at + 1);
            Assert.True(next > at, $"no '{step}' after {at}: {string.Join(", ", order)}");
            at = next;
        }

        Assert.DoesNotContain(order.Take(order.IndexOf(expected[2])), p => p.EndsWith("write 000001.log", StringComparison.Ordinal));
    }

    private static async Task<(string Output, int Points)> UninterruptedAsync()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        return (JobRuns.Output(disk), disk.Points);
    }

    private static async Task<bool> IsCutAsync(MemoryDisk disk)
    {
        try
        {
            await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
            return false;
        }
        catch (PowerCutException)
        {
            return true;
        }
    }
}

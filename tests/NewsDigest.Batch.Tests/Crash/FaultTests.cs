using System.Text;
using NewsDigest.Batch.Tests.Disk;
using NewsDigest.Batch.Tests.Job;

namespace NewsDigest.Batch.Tests.Crash;

/// <summary>Each operation of the disk fails in turn.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_EachOperationFails_SaysWhereAndIsResumable(bool forGood)
    {
        var clean = new MemoryDisk();
        await JobRuns.RunAsync(clean, JobRuns.Mixed, new FakeWork());
        for (var failAt = 1; ; failAt++)
        {
            var disk = new MemoryDisk { FailAt = failAt, FailsForGood = forGood };
            var problem = await Record.ExceptionAsync(() => JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork()));
            if (disk.Operations < failAt)
            {
                Assert.Null(problem);
                break;
            }

            if (problem is not null)
            {
                Assert.StartsWith(JobRuns.Folder, Assert.IsType<JobDiskException>(problem).Path, StringComparison.Ordinal);
            }

            var next = disk.Survivor(Remains.Everything);
            await JobRuns.RunAsync(next, JobRuns.Mixed, new FakeWork());
            Assert.Equal(JobRuns.Output(clean), JobRuns.Output(next));
        }
    }

    [Fact]
    public async Task Run_AnswerCannotBeKept_EndsTheRunAndKillsNoArticle()
    {
        for (var failAt = 1; failAt < 30; failAt++)
        {
            var disk = new MemoryDisk { FailAt = failAt, FailsForGood = true };
            await Record.ExceptionAsync(() => JobRuns.RunAsync(disk, [JobRuns.Article("a", "하나")], job => new FakeWork(answers: job.Answers)));
            var next = disk.Survivor(Remains.Everything);
            await JobRuns.RunAsync(next, [JobRuns.Article("a", "하나")], job => new FakeWork(answers: job.Answers));
            Assert.Single(JobRuns.Lines(next, "briefs.jsonl"));
        }
    }

    [Theory]
    [InlineData("half a line")]
    [InlineData("a bit turned")]
    [InlineData("lines swapped")]
    [InlineData("emptied")]
    public async Task Open_DamagedJournal_KeepsTheGoodPrefixAndDoesTheRestAgain(string damage)
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        var expected = JobRuns.Output(disk);
        disk.Damage($"{JobRuns.Folder}/journal/000001.log", bytes => Change(bytes, damage));
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        Assert.Equal(expected, JobRuns.Output(disk));
    }

    [Fact]
    public async Task Run_DamagedPart_SaysSoAndTheNextRunMakesItAnew()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        var expected = JobRuns.Output(disk);
        disk.Damage($"{JobRuns.Folder}/parts/000001.jsonl.gz", bytes =>
        {
            bytes[bytes.Length / 4] ^= 0x55;
            bytes[12] ^= 0x55;
            return bytes;
        });
        var stop = await Assert.ThrowsAsync<BatchStoppedException>(() => JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork()));
        Assert.Equal("damaged", stop.Code);
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        Assert.Equal(expected, JobRuns.Output(disk));
    }

    [Fact]
    public async Task Run_PartGone_IsMadeAnew()
    {
        var disk = new MemoryDisk();
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        var expected = JobRuns.Output(disk);
        disk.Delete($"{JobRuns.Folder}/parts/000001.jsonl.gz");
        await JobRuns.RunAsync(disk, JobRuns.Mixed, new FakeWork());
        Assert.Equal(expected, JobRuns.Output(disk));
    }

    private static byte[] Change(byte[] bytes, string damage)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        switch (damage)
        {
            case "half a line":
                return bytes[..(bytes.Length - lines[^2].Length / 2)];
            case "a bit turned":
                bytes[bytes.Length / 2] ^= 1;
                return bytes;
            case "lines swapped":
                (lines[1], lines[2]) = (lines[2], lines[1]);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            default:
                return [];
        }
    }
}

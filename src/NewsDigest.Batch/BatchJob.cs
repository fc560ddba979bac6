using System.Globalization;
using System.Runtime.CompilerServices;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>
/// A job folder: what has been done of a batch, so that a process may be killed at any moment and another goes on where it stopped.
/// <c>journal/</c> records every finished article, <c>parts/</c> holds their briefs, <c>answers/</c> the answers of models; when a run
/// has come to its end there are <c>briefs.jsonl</c> and <c>dead.jsonl</c> in the order of the input. One process at a time, and one
/// run at a time.
/// </summary>
public sealed class BatchJob : IDisposable
{
    private readonly IJobDisk disk;
    private readonly IDisposable held;
    private readonly TimeProvider time;
    private readonly AnswerLog answers;

    private BatchJob(IJobDisk disk, string folder, IDisposable held, TimeProvider time)
    {
        this.disk = disk;
        this.held = held;
        this.time = time;
        Folder = folder;
        Journal = JobJournal.Recover(disk, folder);
        answers = AnswerLog.Recover(disk, folder, Journal);
    }

    /// <summary>The folder, as a whole path.</summary>
    public string Folder { get; }

    /// <summary>Model answers that this and earlier runs have paid for.</summary>
    public IAnswerStore Answers => answers;

    /// <summary>Lines of the journal that were not believed: half-written by a kill, or damaged. Their articles are done again.</summary>
    public int BadJournalLines => Journal.BadLines;

    /// <summary>Counts of the run in progress, and of the last one after it.</summary>
    public BatchProgress Progress { get; private set; } = new(TimeProvider.System);

    internal JobJournal Journal { get; }

    internal AnswerLog AnswerLog => answers;

    /// <summary>Tokens and money of all runs, also of those that were killed before they could record what they had paid for.</summary>
    internal WorkUsage Spent => Journal.Spent + answers.Unrecorded.Total;

    internal IJobDisk Disk => disk;

    /// <summary>Opens a job, making its folder when there is none, and brings it in order after a kill.</summary>
    /// <param name="folder">The job's folder.</param>
    /// <param name="time">The clock for limits and rates; null for the system's. No brief depends on it.</param>
    /// <exception cref="BatchStoppedException">Another process has it (code <c>in-use</c>), or the folder is none of ours (<c>not-a-job</c>).</exception>
    /// <exception cref="JobDiskException">The folder cannot be made or written.</exception>
    public static BatchJob Open(string folder, TimeProvider? time = null) => Open(new LocalDisk(), folder, time ?? TimeProvider.System);

    internal static BatchJob Open(IJobDisk raw, string folder, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var reporting = new ReportingDisk(raw);
        var path = Path.GetFullPath(folder);
        reporting.CreateFolder(path);
        if (reporting.List(path).FirstOrDefault(f => !JobFiles.IsOurs(f)) is { } stranger && !reporting.Exists(Path.Combine(path, JobFiles.Lock)))
        {
            throw new BatchStoppedException("not-a-job", $"{folder}: is no job folder (it holds {stranger}); name an empty or a new folder.");
        }

        var holding = reporting.Lock(Path.Combine(path, JobFiles.Lock), Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n")
            ?? throw new BatchStoppedException("in-use", $"{folder}: another process is working on this job (see {JobFiles.Lock} in it); wait for it, or end it.");
        try
        {
            return new BatchJob(reporting, path, holding, time);
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Works through the input and then writes the output. Yields the articles that this run has done, each after it is on the disk;
    /// what earlier runs have done is passed over. When the enumeration ends without an exception the job is complete. After
    /// cancellation the articles in work have <see cref="BatchOptions.DrainTime"/> to finish, then <see cref="OperationCanceledException"/>
    /// is thrown; the next run resumes.
    /// </summary>
    /// <param name="input">The articles, always in the same order.</param>
    /// <param name="work">What to do with each.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the run in good order.</param>
    /// <exception cref="JobDiskException">The folder cannot be written any more.</exception>
    /// <exception cref="BatchStoppedException">The money is used up, or no article can be done any more.</exception>
    public async IAsyncEnumerable<BatchResult> RunAsync(IAsyncEnumerable<BatchRecord> input, IBriefWork work, BatchOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(work);
        options ??= new BatchOptions();
        options.Validate(nameof(options));
        Progress = new BatchProgress(time);
        using var spool = new OrderSpool(disk, Path.Combine(Folder, JobFiles.Order));
        var run = new JobRun(this, spool, work, options, time);
        await using (run.ConfigureAwait(false))
        {
            await foreach (var result in run.ResultsAsync(input, cancellationToken).ConfigureAwait(false))
            {
                yield return result;
            }
        }

        spool.Complete();
        new JobOutput(disk, Folder, Journal, Spent, Progress).Write(spool, cancellationToken);
    }

    /// <summary>Keeps a description of the job (its inputs and options, say) in <c>job.json</c>.</summary>
    /// <exception cref="JobDiskException">It cannot be written.</exception>
    public void Describe(ReadOnlySpan<byte> json) => WholeFile.Write(disk, Folder, JobFiles.Description, JobFiles.Half, json);

    /// <summary>What <see cref="Describe"/> has kept in a folder; null when there is nothing.</summary>
    public static byte[]? ReadDescription(string folder)
    {
        var path = Path.Combine(folder, JobFiles.Description);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Whether requests of the job in a folder have been sent as a provider's batch files.</summary>
    public static bool HasBatchFiles(string folder) => File.Exists(Path.Combine(folder, JobFiles.ProviderBatches));

    /// <summary>Removes the output of an earlier run, which new work makes stale.</summary>
    internal void RemoveOutput()
    {
        foreach (var name in JobFiles.Output)
        {
            disk.Delete(Path.Combine(Folder, name));
        }

        disk.SyncFolder(Folder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        answers.Dispose();
        Journal.Dispose();
        held.Dispose();
    }
}

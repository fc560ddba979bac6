using NewsDigest.Batch;
using NewsDigest.Batch.Inputs;

namespace NewsDigest.Cli;

/// <summary>One run of <c>newsdigest batch</c>.</summary>
internal sealed class BatchRun(BatchSettings settings, bool asJson)
{
    private const string GoOn = "what is done is kept; the same command goes on from there.";

    /// <summary>Works on a job's folder.</summary>
    public async Task<int> RunAsync(string folder, bool resume, bool retryDead, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var input = Input(settings, problems);
        if (input is null)
        {
            return ExitCode.BadInput;
        }

        if (!resume && BatchStatus.Read(folder) is not null)
        {
            throw new CommandException(ExitCode.BadInput, $"{folder}: holds a job already, and --resume is false; name a new folder.");
        }

        // Before anything is written down: an address with a key in it must not be kept.
        settings.Choice();
        try
        {
            using var job = BatchJob.Open(folder);
            job.Describe(settings.Anchored().ToJson());
            var summary = await WorkAsync(job, input, retryDead, cancellationToken);
            BatchReport.Write(job, summary, asJson);
            return summary.Briefed + summary.Dead == 0 ? Empty() : summary.Dead > 0 || problems.Count > 0 ? ExitCode.Partly : ExitCode.Done;
        }
        catch (JobDiskException problem)
        {
            throw new CommandException(ExitCode.NotWritable, $"{problem.Message}: the job's folder cannot be used; check space and permissions. {Capital(GoOn)}", problem);
        }
        catch (BatchStoppedException stop)
        {
            throw Stopped(stop);
        }
    }

    /// <summary>Says what a run would do.</summary>
    public async Task<int> EstimateAsync(string? folder, CancellationToken cancellationToken)
    {
        if (Input(settings, []) is not { } input)
        {
            return ExitCode.BadInput;
        }

        var work = settings.Work();
        using var owned = work as IDisposable;
        var estimate = await BatchEstimate.MakeAsync(folder, input, work, cancellationToken);
        BatchReport.Write(estimate, asJson);
        return ExitCode.Done;
    }

    /// <summary>Standard input to standard output, in order.</summary>
    public async Task<int> FilterAsync(CancellationToken cancellationToken)
    {
        if (settings.Inputs is not ["-"])
        {
            throw new CommandException(ExitCode.BadInput, settings.Inputs.Length == 0
                ? "name what to brief (files, folders, patterns) and the job's folder with -o, or '-' to filter standard input."
                : "name the job's folder with -o; only '-' alone works without one.");
        }

        var work = settings.Work();
        using var owned = work as IDisposable;
        var failed = false;
        try
        {
            using var output = new FilterOutput();
            await foreach (var result in BatchFilter.RunAsync(new ArticleFiles(settings.Inputs, System.Console.OpenStandardInput), work, settings.Options(false), null, cancellationToken))
            {
                failed |= result.Outcome.Failure is not null;
                output.WriteLine(result.ToJson());
            }
        }
        catch (BatchStoppedException stop)
        {
            throw Stopped(stop);
        }

        return failed ? ExitCode.Partly : ExitCode.Done;
    }

    private async Task<BatchSummary> WorkAsync(BatchJob job, ArticleFiles input, bool retryDead, CancellationToken cancellationToken)
    {
        var work = settings.Work(job.Answers);
        using var owned = work as IDisposable;
        var view = new BatchProgressView(() => job.Progress, () => input.Fraction);
        await using (view)
        {
            await foreach (var result in job.RunAsync(input, work, settings.Options(retryDead), cancellationToken))
            {
                // The view reads the counts; the briefs are on the disk.
                _ = result;
            }
        }

        return job.Progress.Summary!;
    }

    internal static ArticleFiles? Input(BatchSettings settings, List<string> problems)
    {
        var files = InputList.Resolve(settings.Inputs, problems, alsoPacked: true);
        problems.ForEach(Complaint.Write);
        return files.Count == 0 ? null : new ArticleFiles([.. files.Select(f => f.Path)], System.Console.OpenStandardInput);
    }

    private static int Empty()
    {
        Complaint.Write("the input holds no article; check the files.");
        return ExitCode.BadInput;
    }

    internal static CommandException Stopped(BatchStoppedException stop) => new(
        stop.Code switch
        {
            "authentication" => ExitCode.Authentication,
            "damaged" => ExitCode.NotWritable,
            _ => ExitCode.BadInput,
        },
        stop.Message,
        stop);

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}

using System.CommandLine;
using NewsDigest.Batch;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest batch status</c>: how a job stands, also while it runs.</summary>
internal static class BatchStatusCommand
{
    public static Command Create()
    {
        var job = new Argument<string>("JOB") { Description = "The job's folder." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new ExampleCommand("status", "Says how a job stands; it may be running.", "newsdigest batch status job")
        {
            job,
            json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(job)!;
            try
            {
                var status = BatchStatus.Read(folder) ?? throw new CommandException(ExitCode.BadInput, $"{folder}: there is no job; check the folder.");
                BatchReport.Write(status, parsed.GetValue(json));
                if (!status.IsRunning && !parsed.GetValue(json) && BatchJob.HasBatchFiles(folder))
                {
                    foreach (var line in await BatchFileRun.StatusAsync(folder, cancellationToken))
                    {
                        Complaint.Write(line);
                    }
                }

                return ExitCode.Done;
            }
            catch (JobDiskException problem)
            {
                throw new CommandException(ExitCode.BadInput, $"{problem.Message}: the job cannot be read; check its permissions.", problem);
            }
        });
        return command;
    }
}

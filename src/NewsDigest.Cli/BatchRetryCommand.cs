using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest batch retry-dead</c>: the articles that failed, once more.</summary>
internal static class BatchRetryCommand
{
    public static Command Create()
    {
        var job = new Argument<string>("JOB") { Description = "The job's folder." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON on standard output." };
        var command = new ExampleCommand("retry-dead", "Tries the articles of dead.jsonl again, with the job's own inputs and options.", "newsdigest batch retry-dead job")
        {
            job,
            json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(job)!;
            return new BatchRun(BatchSettings.Read(folder), parsed.GetValue(json)).RunAsync(folder, resume: true, retryDead: true, cancellationToken);
        });
        return command;
    }
}

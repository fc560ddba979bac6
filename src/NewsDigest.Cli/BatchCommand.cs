using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest batch</c>: archives of articles, in a job folder that survives being killed; or a filter.</summary>
internal static class BatchCommand
{
    public const string Name = "batch";

    /// <summary>What the articles in work and the last commit may take after the first signal.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4.8);

    public static Command Create()
    {
        var options = new BatchOptionSet();
        var job = new Option<string>("--output", "-o") { Description = "The job's folder: made when new, resumed when it exists. Ends with briefs.jsonl, dead.jsonl and summary.json in it.", HelpName = "JOB" };
        var resume = new Option<bool>("--resume") { Description = "Go on with a job that has been begun; the default. '--resume false' refuses one.", DefaultValueFactory = _ => true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done and what it would cost, and do nothing." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON on standard output." };
        var command = new ExampleCommand(
            Name,
            "Briefs an archive of articles. May be killed at any moment; the same command goes on where it stopped.",
            "newsdigest batch seeds -o job",
            "newsdigest batch archive/*.jsonl.gz -o job --workers 8",
            "newsdigest batch archive.jsonl -o job --engine chat --endpoint https://api.openai.com/v1 --model gpt-4.1-mini --input-price 0.40 --output-price 1.60 --max-cost 20",
            "newsdigest batch status job",
            "newsdigest batch - < articles.jsonl > briefs.jsonl")
        {
            options.Inputs, job, resume, dryRun, json,
            BatchStatusCommand.Create(),
            BatchRetryCommand.Create(),
            BatchFileCommands.Submit(),
            BatchFileCommands.Collect(),
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = options.Read(parsed);
            var run = new BatchRun(settings, parsed.GetValue(json));
            return parsed.GetValue(job) is { } folder
                ? parsed.GetValue(dryRun) ? run.EstimateAsync(folder, cancellationToken) : run.RunAsync(folder, parsed.GetValue(resume), retryDead: false, cancellationToken)
                : parsed.GetValue(dryRun) ? run.EstimateAsync(null, cancellationToken) : run.FilterAsync(cancellationToken);
        });
        return command;
    }
}

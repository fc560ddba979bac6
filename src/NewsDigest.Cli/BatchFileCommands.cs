using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest batch submit</c> and <c>collect</c>: the model's provider answers files of requests within a day, at half the price.</summary>
internal static class BatchFileCommands
{
    public static Command Submit()
    {
        var options = new BatchOptionSet();
        var job = new Option<string>("--output", "-o") { Description = "The job's folder: made when new.", HelpName = "JOB", Required = true };
        var command = new ExampleCommand(
            "submit",
            "Sends the job's requests to the provider as batch files; those that are answered or on their way are not sent again.",
            "newsdigest batch submit archive.jsonl -o job --engine chat --endpoint https://api.openai.com/v1 --model gpt-4.1-mini")
        {
            options.Inputs,
            job,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(job)!;
            var settings = options.Read(parsed);
            return new BatchFileRun(settings.Inputs.Length == 0 ? BatchSettings.Read(folder) : settings).SubmitAsync(folder, cancellationToken);
        });
        return command;
    }

    public static Command Collect()
    {
        var job = new Argument<string>("JOB") { Description = "The job's folder." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON on standard output." };
        var command = new ExampleCommand(
            "collect",
            "Fetches the answers of the batch files that are over. When none is under way any more, the briefs are made and checked, and what the provider failed to answer is asked for directly.",
            "newsdigest batch collect job")
        {
            job,
            json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(job)!;
            return new BatchFileRun(BatchSettings.Read(folder)).CollectAsync(folder, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }
}

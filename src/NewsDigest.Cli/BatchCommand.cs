using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest batch</c>: archives of articles, in a job folder that survives being killed; or a filter.</summary>
internal static class BatchCommand
{
    public const string Name = "batch";

    /// <summary>What the articles in work and the last commit may take after the first signal.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4.8);

    public static Command Create()
    {
        // Not "one or more": the commands below have no input of their own.
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders (their own .txt, .html and .htm files), patterns; .jsonl files have an article a line (id, text or html; title, published, url, source); all may be gzipped (.gz). '-' alone filters JSON lines from standard input to standard output.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        inputs.RefuseUnknownOptions();
        var job = new Option<string>("--output", "-o") { Description = "The job's folder: made when new, resumed when it exists. Ends with briefs.jsonl, dead.jsonl and summary.json in it.", HelpName = "JOB" };
        var engine = EngineOption.Create();
        var sentences = Number("--sentences", "How many sentences a brief has at most.", 4, 1);
        var workers = Number("--workers", "Articles worked on at once; 0 means one for each processor.", 0, 0);
        var requests = Number("--requests-per-minute", "Articles begun in a minute at most; 0 means no limit.", 0, 0);
        var tokens = Number("--tokens-per-minute", "Tokens begun in a minute at most, by estimate; 0 means no limit.", 0, 0);
        var mostCost = new Option<decimal?>("--max-cost") { Description = "US dollars the job may spend in all its runs; never passed.", HelpName = "USD" };
        mostCost.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && decimal.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var dollars) && dollars < 0)
            {
                result.AddError("--max-cost must not be negative.");
            }
        });
        var resume = new Option<bool>("--resume") { Description = "Go on with a job that has been begun; the default. '--resume false' refuses one.", DefaultValueFactory = _ => true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done and what it would cost, and do nothing." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON on standard output." };
        var command = new ExampleCommand(
            Name,
            "Briefs an archive of articles. May be killed at any moment; the same command goes on where it stopped.",
            "newsdigest batch seeds -o job",
            "newsdigest batch archive/*.jsonl.gz -o job --workers 8",
            "newsdigest batch status job",
            "newsdigest batch - < articles.jsonl > briefs.jsonl")
        {
            inputs, job, engine, sentences, workers, requests, tokens, mostCost, resume, dryRun, json,
            BatchStatusCommand.Create(),
            BatchRetryCommand.Create(),
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new BatchSettings
            {
                Inputs = parsed.GetValue(inputs)!,
                Engine = parsed.GetValue(engine)!,
                Sentences = parsed.GetValue(sentences),
                Workers = parsed.GetValue(workers),
                RequestsPerMinute = parsed.GetValue(requests),
                TokensPerMinute = parsed.GetValue(tokens),
                MaxCost = parsed.GetValue(mostCost),
            };
            var run = new BatchRun(settings, parsed.GetValue(json));
            return parsed.GetValue(job) is { } folder
                ? parsed.GetValue(dryRun) ? run.EstimateAsync(folder, cancellationToken) : run.RunAsync(folder, parsed.GetValue(resume), retryDead: false, cancellationToken)
                : parsed.GetValue(dryRun) ? run.EstimateAsync(null, cancellationToken) : run.FilterAsync(cancellationToken);
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int usual, int least)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) && n < least)
            {
                result.AddError($"{name} must be at least {least}.");
            }
        });
        return option;
    }
}

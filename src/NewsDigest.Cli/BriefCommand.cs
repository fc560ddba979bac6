using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest brief</c>: an English brief of each article.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders (their own .txt, .html and .htm files), ZIP of pages, JSONL, RSS and Atom files, patterns, or '-' for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.RefuseUnknownOptions();
        var format = new Option<string>("--format")
        {
            Description = "How the brief is written.",
            HelpName = "md|json|html|text",
            DefaultValueFactory = _ => BriefFormat.All[0].Name,
        };
        format.MustBeOneOf([.. BriefFormat.All.Select(f => f.Name)]);
        var output = new Option<string>("--output", "-o") { Description = "A folder for one file per input; without it, standard output.", HelpName = "DIR" };
        var engine = new EngineOptions();
        var sentences = new Option<int>("--sentences") { Description = "How many sentences a brief has at most.", HelpName = "N", DefaultValueFactory = _ => 4 };
        sentences.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var n) && n < 1)
            {
                result.AddError("--sentences must be at least 1.");
            }
        });
        var date = LineOptions.Published();
        var command = new ExampleCommand(
            "brief",
            "Writes an English brief of each Korean article.",
            "newsdigest brief seeds",
            "newsdigest brief article.html --format json -o briefs")
        {
            inputs,
            format,
            output,
            sentences,
            date,
        };
        engine.AddTo(command);
        engine.AddWordsTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var writer = engine.Open(parsed);
            return await new BriefRun(
                BriefFormat.All.First(f => f.Name == parsed.GetValue(format)),
                parsed.GetValue(output),
                writer,
                parsed.GetValue(sentences),
                parsed.GetValue(date)).RunAsync(parsed.GetValue(inputs)!, cancellationToken);
        });
        return command;
    }
}

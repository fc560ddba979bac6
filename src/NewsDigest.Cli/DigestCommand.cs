using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest digest</c>: one digest of many articles.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files, folders (their own .txt, .html and .htm files), ZIP of pages, JSONL, RSS and Atom files, patterns, or '-' for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.RefuseUnknownOptions();
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to.", HelpName = "DIR", Required = true };
        var date = LineOptions.Published();
        var words = new WordOptions();
        var command = new ExampleCommand(
            "digest",
            "Groups articles by story and writes one digest: index.html, digest.md, digest.json, digest.atom, and the page of each brief.",
            "newsdigest digest seeds -o digest")
        {
            inputs,
            output,
            date,
        };
        words.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new DigestRun(parsed.GetValue(output)!, words.Builder(parsed), parsed.GetValue(date)).RunAsync(parsed.GetValue(inputs)!, cancellationToken));
        return command;
    }
}

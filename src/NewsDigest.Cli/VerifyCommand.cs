using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest verify</c>: English against its Korean article.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var briefs = new Argument<string[]>("BRIEF")
        {
            Description = "An English text or a brief's JSON; several with a folder as source.",
            Arity = ArgumentArity.OneOrMore,
        };
        briefs.RefuseUnknownOptions();
        var source = new Option<string>("--source")
        {
            Description = "The Korean article, or a folder in which articles have the stems of the briefs.",
            HelpName = "ARTICLE",
            Required = true,
        };
        var command = new ExampleCommand(
            "verify",
            "Checks every figure, date, name and quotation of an English text against the Korean article, without a model. Exit status 0: all supported, 2: not all.",
            "newsdigest verify brief.json --source article.txt")
        {
            briefs,
            source,
        };
        command.SetAction((parsed, cancellationToken) => new VerifyRun(parsed.GetValue(source)!).RunAsync(parsed.GetValue(briefs)!, cancellationToken));
        return command;
    }
}

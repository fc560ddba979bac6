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
        var format = new Option<string>("--format") { Description = "How the claims are written.", HelpName = "json|text", DefaultValueFactory = _ => "json" };
        format.MustBeOneOf("json", "text");
        var command = new ExampleCommand(
            "verify",
            "Checks every figure, date, name and quotation of an English text against the Korean article, without a model. Exit status 0: all supported, 2: not all.",
            "newsdigest verify brief.json --source article.txt",
            "newsdigest verify brief.txt --source article.txt --format text")
        {
            briefs,
            source,
            format,
        };
        command.SetAction((parsed, cancellationToken) => new VerifyRun(parsed.GetValue(source)!, parsed.GetValue(format) == "text").RunAsync(parsed.GetValue(briefs)!, cancellationToken));
        return command;
    }
}

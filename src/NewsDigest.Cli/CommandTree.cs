using System.CommandLine;
using System.CommandLine.Help;

namespace NewsDigest.Cli;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    /// <summary>The name of the tool, which is not that of its assembly.</summary>
    public const string Name = "newsdigest";

    public static Command Root()
    {
        var help = new HelpOption { Recursive = true };
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        return new ExampleCommand(
            Name,
            "Reads Korean news and writes English briefs in which every figure, date, name and quotation is traced to the source. Works offline.",
            "newsdigest brief seeds")
        {
            BriefCommand.Create(),
            DigestCommand.Create(),
            ServeCommand.Create(),
            AnalyzeCommand.Create(),
            TranslateCommand.Create(),
            FactsCommand.Create(),
            ExplainCommand.Create(),
            VerifyCommand.Create(),
            BatchCommand.Create(),
            TrainTaggerCommand.Create(),
            help,
            new VersionOption(),
        };
    }
}

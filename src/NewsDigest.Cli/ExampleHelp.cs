using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsDigest.Cli;

/// <summary>The usual help, and the command's examples after it.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: { Count: > 0 } examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write(examples.Count == 1 ? "Example:\n" : "Examples:\n");
            foreach (var example in examples)
            {
                output.Write($"  {example}\n");
            }
        }

        return result;
    }
}

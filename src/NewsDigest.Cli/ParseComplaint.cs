using System.CommandLine.Parsing;

namespace NewsDigest.Cli;

/// <summary>What is wrong with a command line, in words that name the option or argument and not a type of the program.</summary>
internal static class ParseComplaint
{
    public static string Of(ParseError error)
    {
        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        if (option is { Tokens: [var given, ..] } && error.Message.Contains(" as expected type ", StringComparison.Ordinal))
        {
            return $"{option.Option.Name} takes a {(option.Option.ValueType == typeof(int) ? "whole number" : "number")}, not '{given.Value}'.";
        }

        if (error.Message.StartsWith("Required argument missing", StringComparison.Ordinal)
            && (error.SymbolResult as CommandResult ?? error.SymbolResult?.Parent as CommandResult) is { Command: { Arguments: [var argument, ..] } command })
        {
            return $"{argument.Name} is missing: what should '{command.Name}' work on?";
        }

        return error.Message;
    }
}

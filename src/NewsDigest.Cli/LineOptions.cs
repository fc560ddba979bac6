using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Cli;

/// <summary>Arguments that the line commands share.</summary>
internal static class LineOptions
{
    public static Argument<string> Input()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A file with one Korean sentence a line; '-' or nothing for standard input.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "-",
        };
        file.RefuseUnknownOptions();
        return file;
    }

    public static Option<DateOnly?> Date() => Date("The day that relative dates (지난해, 오는 5일) are counted from, as 2024-03-06.");

    /// <summary>The day of whole articles, for commands that read them.</summary>
    public static Option<DateOnly?> Published() => Date("The day the articles were published, as 2024-03-06, whatever they say themselves; relative dates are counted from it.");

    private static Option<DateOnly?> Date(string description) => new("--date")
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError($"--date {result.Tokens[0].Value} is no day; write it as 2024-03-06.");
            return null;
        },
    };
}

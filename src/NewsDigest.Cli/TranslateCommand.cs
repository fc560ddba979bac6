using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest translate</c>: one English line for each Korean line.</summary>
internal static class TranslateCommand
{
    private static readonly char[] Breaks = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    public static Command Create()
    {
        var file = LineOptions.Input();
        var date = LineOptions.Date();
        var engine = new EngineOptions();
        var command = new ExampleCommand(
            "translate",
            "Translates Korean sentences, one a line, into English, one a line; always as many lines out as in.",
            "echo '수출이 지난해보다 5% 늘었다.' | newsdigest translate")
        {
            file,
            date,
        };
        engine.AddTo(command);
        engine.AddWordsTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var writer = engine.Open(parsed);
            await RunAsync(writer, parsed.GetValue(file)!, parsed.GetValue(date), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(IEngine engine, string path, DateOnly? date, CancellationToken cancellationToken)
    {
        var lines = InputLines.Read(path);
        var (all, foreign) = (0, 0);
        using var output = new StandardOutput();
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            all++;
            foreign += string.IsNullOrWhiteSpace(line) || line.AsSpan().ContainsAnyInRange('\u1100', '\uD7FB') ? 0 : 1;
            output.WriteLine(OneLine(await engine.TranslateAsync(line, date, cancellationToken)));
        }

        output.Flush();
        if (foreign > 0)
        {
            Complaint.Write($"{foreign} of {all} lines hold no Hangul and were not translated; give Korean sentences.");
        }
    }

    /// <summary>A line break of any kind that the source had inside a line would shift every line after it.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries));
}

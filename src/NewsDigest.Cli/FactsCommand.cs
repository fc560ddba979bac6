using System.CommandLine;
using NewsDigest.Writing;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest facts</c>: names, figures, dates and quotations of each line.</summary>
internal static class FactsCommand
{
    public static Command Create()
    {
        var file = LineOptions.Input();
        var date = LineOptions.Date();
        var tagger = TaggerOption.Create();
        var command = new ExampleCommand(
            "facts",
            "Finds names, figures, dates and quotations of Korean sentences, one a line, and writes one JSON line for each.",
            "echo '지난해 매출은 1조4천억원을 넘었다.' | newsdigest facts --date 2024-03-06")
        {
            file,
            date,
            tagger,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await RunAsync(parsed.GetValue(file)!, parsed.GetValue(date), TaggerOption.Builder(parsed.GetValue(tagger)).Build(), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(string path, DateOnly? date, NewsDigester digester, CancellationToken cancellationToken)
    {
        var lines = InputLines.Read(path);
        using var output = new StandardOutput();
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(await LineAsync(digester, line, date, cancellationToken));
            output.Write("\n"u8);
        }

        output.Flush();
    }

    private static async ValueTask<byte[]> LineAsync(NewsDigester digester, string line, DateOnly? date, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return FactsJson.Write(null);
        }

        var sentence = digester.Facts(line, date);
        var quotations = new List<string>();
        foreach (var quotation in sentence.Quotations)
        {
            quotations.Add(await digester.TranslateAsync(quotation.Fact.Text, date, cancellationToken));
        }

        return FactsJson.Write(sentence, quotations);
    }
}

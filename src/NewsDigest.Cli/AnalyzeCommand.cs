using System.CommandLine;
using System.Text;
using NewsDigest.Morphology;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest analyze</c>: morphemes and their tags.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var file = LineOptions.Input();
        var command = new ExampleCommand(
            "analyze",
            "Splits Korean sentences into morphemes with Sejong tags: for each word its number, form, morphemes and tags between tabs; an empty line after each sentence.",
            "echo '정부가 새 대책을 발표했다.' | newsdigest analyze")
        {
            file,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            Run(parsed.GetValue(file)!, cancellationToken);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Run(string path, CancellationToken cancellationToken)
    {
        var lines = InputLines.Read(path);
        var digester = NewsDigester.Create();
        using var output = new StandardOutput();
        var rows = new StringBuilder();
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var eojeols = digester.Tokenize(line).Eojeols;
            for (var i = 0; i < eojeols.Count; i++)
            {
                AddRow(rows, i + 1, eojeols[i]);
            }

            output.WriteLine(rows.ToString());
            rows.Clear();
        }

        output.Flush();
    }

    private static void AddRow(StringBuilder rows, int index, Eojeol eojeol)
    {
        rows.Append(index).Append('\t').Append(eojeol.Surface);
        for (var i = 0; i < eojeol.Morphemes.Count; i++)
        {
            rows.Append(i == 0 ? '\t' : ' ').Append(eojeol.Morphemes[i].Form);
        }

        for (var i = 0; i < eojeol.Morphemes.Count; i++)
        {
            rows.Append(i == 0 ? '\t' : '+').Append(Enum.GetName(eojeol.Morphemes[i].Tag));
        }

        rows.Append('\n');
    }
}

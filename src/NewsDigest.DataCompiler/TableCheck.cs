using System.Text;

namespace NewsDigest.DataCompiler;

/// <summary>What every table must keep to: UTF-8, LF, composed characters, a header of different names, as many cells in each row.</summary>
internal static class TableCheck
{
    public static IEnumerable<string> Faults(string path)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            return [Fault(path, 1, 1, "ND1003", "not UTF-8")];
        }

        return Faults(path, text);
    }

    private static IEnumerable<string> Faults(string path, string text)
    {
        string[]? columns = null;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.AsSpan().IndexOfAny('\r', '\uFEFF') is var odd and >= 0)
            {
                yield return Fault(path, i + 1, odd + 1, "ND1004", "a carriage return or byte order mark; lines end in LF");
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                if (cells.Distinct(StringComparer.Ordinal).Count() < cells.Length || cells.Contains("", StringComparer.Ordinal))
                {
                    yield return Fault(path, i + 1, 1, "ND1005", "a column without a name, or two of one name");
                }
            }
            else if (cells.Length != columns.Length)
            {
                yield return Fault(path, i + 1, 1, "ND1001", $"{cells.Length} columns, expected {columns.Length}");
            }
        }
    }

    private static string Fault(string path, int line, int column, string code, string message) => $"{path}({line},{column}): error {code}: {message}";
}

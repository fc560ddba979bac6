using System.Text;

namespace NewsDigest.Cli;

/// <summary>The lines of a line command: they end at LF or CRLF and nowhere else.</summary>
internal static class InputLines
{
    private const int KoreanCodePage = 949;

    /// <summary>The lines of a file or of standard input; the end of the text after a line end is no line.</summary>
    /// <exception cref="CommandException">It cannot be read, is not text, or has a line that is longer than any sentence.</exception>
    public static string[] Read(string path, int longest = NewsDigester.LongestSentence)
    {
        var input = new InputFile(path);
        var bytes = input.Read();
        if (bytes.AsSpan().Contains((byte)0) && !HasWideMark(bytes))
        {
            throw new CommandException(ExitCode.BadInput, $"{input.Label}: is not text; give one Korean sentence a line in UTF-8.");
        }

        var lines = Split(Decode(bytes));
        return Array.FindIndex(lines, l => l.Length > longest) is var line and >= 0
            ? throw new CommandException(ExitCode.BadInput, $"{input.Label}: line {line + 1} has {lines[line].Length} characters, the limit is {longest}; give one sentence a line.")
            : lines;
    }

    /// <summary>Splits text into lines.</summary>
    public static string[] Split(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var lines = text.Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        for (var i = 0; i < count; i++)
        {
            if (lines[i].EndsWith('\r') && i < lines.Length - 1)
            {
                lines[i] = lines[i][..^1];
            }
        }

        return lines[..count];
    }

    /// <summary>UTF-8, UTF-16 with its mark, or else what Korean Windows writes.</summary>
    private static string Decode(byte[] bytes)
    {
        if (HasWideMark(bytes))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes.AsSpan(2));
        }

        var text = bytes.AsSpan(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(KoreanCodePage) ?? Encoding.UTF8).GetString(text);
        }
    }

    private static bool HasWideMark(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}

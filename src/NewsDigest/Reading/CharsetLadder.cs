using System.Buffers;
using System.Text;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>
/// Bytes to text. The rungs: byte order mark; UTF-16 told by its zero bytes; strict UTF-8 (Korean in another charset never passes,
/// whereas pages often declare a wrong one); the declared charset when it decodes strictly; code page 949; last, whichever of UTF-8
/// and 949 loses fewer letters.
/// </summary>
internal static class CharsetLadder
{
    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"' ;/>?\r\n");
    private const int Korean = 949;
    private const int DeclarationWindow = 2048;

    // Every EUC-KR label means 949: code page 51949 loses the syllables that KS X 1001 lacks.
    private static readonly Dictionary<string, int> Labels = Table.Embedded("Reading/charsets.tsv").Rows
        .ToDictionary(r => r["label"], r => (int)r.Decimal("codepage"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The text; null when the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (FromMark(bytes) is { } marked)
        {
            return marked;
        }

        if (bytes.Contains((byte)0))
        {
            return Utf16Guess.Decode(bytes);
        }

        return Strict(Encoding.UTF8, bytes) ?? Declared(bytes) ?? Strict(CodePage(Korean), bytes) ?? Lenient(bytes);
    }

    private static string? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strict(Encoding.UTF8, rest) ?? Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        foreach (var key in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var label = head[(at + key.Length)..].TrimStart('"', '\'', ' ');
            var end = label.AsSpan().IndexOfAny(LabelEnds);
            if (Labels.TryGetValue(end < 0 ? label : label[..end], out var page))
            {
                return Strict(CodePage(page), bytes);
            }
        }

        return null;
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Lenient(ReadOnlySpan<byte> bytes)
    {
        var utf8 = Encoding.UTF8.GetString(bytes);
        var korean = (Encoding)CodePage(Korean).Clone();
        korean.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var cp949 = korean.GetString(bytes);
        return Lost(utf8) <= Lost(cp949) ? TrimCutLetter(utf8) : TrimCutLetter(cp949);
    }

    private static double Lost(string text) => text.AsSpan().Count('\uFFFD') / (double)text.Length;

    private static string TrimCutLetter(string text) => text.TrimEnd('\uFFFD');

    private static Encoding CodePage(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
}

using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>What an input is, told from its first bytes and its letters; why it cannot be read.</summary>
internal static class InputKind
{
    private const double LeastHangul = 0.15;
    private const int FewestHangul = 5;

    /// <summary>The name of a well-known file format that is no text; null when the bytes show none.</summary>
    public static string? FileFormat(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF file",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a zip archive (perhaps .docx or .hwpx)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office or .hwp document",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG image",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF image",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        _ => null,
    };

    /// <summary>The share of control characters and lost letters is that of no text.</summary>
    public static bool LooksBinary(string text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            strange += c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) ? 1 : 0;
        }

        return strange > 8 && strange * 10 > text.Length;
    }

    /// <summary>Whether the text is Korean enough to be read.</summary>
    public static bool IsKorean(ReadOnlySpan<char> text, out int hangul, out int letters)
    {
        hangul = 0;
        letters = 0;
        foreach (var c in text)
        {
            hangul += Hangul.IsSyllable(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return hangul >= FewestHangul && hangul >= letters * LeastHangul;
    }

    /// <summary>Whether a text that is not taken for Korean lacks only length.</summary>
    public static bool IsTooShort(int hangul, int letters) => hangul > 0 && hangul >= letters * LeastHangul;
}

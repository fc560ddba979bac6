using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>UTF-16 without a byte order mark: the byte order that gives letters of a Korean text.</summary>
internal static class Utf16Guess
{
    private const double EnoughSense = 0.8;

    /// <summary>The text; null when neither byte order makes sense.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var little = Encoding.Unicode.GetString(bytes);
        var big = Encoding.BigEndianUnicode.GetString(bytes);
        var (best, sense) = Sense(little) >= Sense(big) ? (little, Sense(little)) : (big, Sense(big));
        return sense >= EnoughSense ? best.TrimEnd('\uFFFD') : null;
    }

    private static double Sense(string text)
    {
        var known = 0;
        foreach (var c in text)
        {
            // U+4E00..U+9FFF is left out: ASCII pairs read as UTF-16 fall there.
            if (Hangul.IsSyllable(c) || c is (>= ' ' and <= '~') or '\n' or '\r' or '\t' or (>= '\u1100' and <= '\u11FF') or (>= '\u2010' and <= '\u203F'))
            {
                known++;
            }
        }

        return text.Length == 0 ? 0 : known / (double)text.Length;
    }
}

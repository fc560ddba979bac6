using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Stretches of digits that are no figures: codes, words with a number in them, clock times.</summary>
internal static class TextSkips
{
    /// <summary>G331, COVID-19, OpenCompass2.0: digits that belong to a Latin word.</summary>
    public static bool IsInsideCode(string text, int at) =>
        at > 0 && (char.IsAsciiLetter(text[at - 1]) || (at > 1 && text[at - 1] is '-' or '.' or '/' or '_' && char.IsAsciiLetterOrDigit(text[at - 2])));

    public static int SkipCode(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '-' or '.' or '/' or '_' or ':' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return Math.Max(at, 1);
    }

    public static int SkipWord(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || Hangul.IsSyllable(text[at]) || (text[at] is '-' or '.' or ':' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>After 5시 the minutes and seconds belong to the clock time.</summary>
    public static int SkipClock(string text, int end, string form)
    {
        if (form != "시")
        {
            return end;
        }

        foreach (var part in (ReadOnlySpan<char>)['분', '초'])
        {
            var i = end < text.Length && text[end] == ' ' ? end + 1 : end;
            var from = i;
            while (i < text.Length && KoreanNumberReader.Digit(text[i]) >= 0)
            {
                i++;
            }

            if (i == from || i >= text.Length || text[i] != part)
            {
                return end;
            }

            end = i + 1;
        }

        return end;
    }
}

namespace NewsDigest.Facts;

/// <summary>The part of <see cref="DateReader"/> that looks at letters.</summary>
internal sealed partial class DateReader
{
    private bool IsDuration(string text, int at) => durations.TryLongest(text, at, out _, out _) || (Is(text, at, ' ') && durations.At(text, at + 1).Any(d => d.End - at > 2 || Particles.IsBoundary(text, d.End)));

    private static bool IsGuarded(string text, int at, string[] guards)
    {
        var end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        foreach (var guard in guards)
        {
            var from = end - guard.Length;
            if (from >= 0 && Starts(text, from, guard) && Particles.IsStart(text, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryInt(string text, int at, out int end, out int value, out int digits)
    {
        (end, value, digits) = (at, 0, 0);
        while (end < text.Length && KoreanNumberReader.Digit(text[end]) is var d and >= 0)
        {
            if (++digits > 4)
            {
                return false;
            }

            value = (value * 10) + d;
            end++;
        }

        return digits > 0;
    }

    private static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    private static bool IsDash(string text, int at) => at < text.Length && text[at] is '~' or '∼' or '～' or '〜' or '-' or '–' or '˜';

    private static int Space(string text, int at) => at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;

    private static bool Starts(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    /// <summary>The first of the words, the longest first, that stands at <paramref name="at"/>.</summary>
    private static DateWord? WordAt(DateWord[] rows, string text, int at)
    {
        foreach (var row in rows)
        {
            if (Starts(text, at, row.Form))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The same of those that end their word there, but for particles.</summary>
    private DateWord? ClosedAt(DateWord[] rows, string text, int at)
    {
        foreach (var row in rows)
        {
            if (Starts(text, at, row.Form) && particles.CloseAt(text, at + row.Form.Length))
            {
                return row;
            }
        }

        return null;
    }

    private static bool StartsAny(string text, int at, string[] forms)
    {
        foreach (var form in forms)
        {
            if (Starts(text, at, form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>mid-May, early May.</summary>
    private static string Before(string prefix, string name) => prefix.EndsWith('-') ? prefix + name : prefix + " " + name;
}

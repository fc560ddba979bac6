using System.Text;

namespace NewsDigest.Text;

/// <summary>
/// Canonical composition of what Korean news contains: conjoining jamo to syllables by arithmetic, letters with combining marks and
/// singletons (the CJK compatibility ideographs of code page 949) by table. Marks that nobody sees (zero-width, bidi, controls) are
/// dropped, lone surrogates become U+FFFD. string.Normalize is not used, because without ICU it leaves decomposed Hangul as it is.
/// </summary>
internal static class CanonicalComposition
{
    private const char FirstInitial = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char FirstFinal = '\u11A7';
    private const char Replacement = '\uFFFD';

    /// <summary>The composed text with, for each unit and the end, the index in the original; null when nothing changes.</summary>
    public static string? Compose(string text, out int[]? starts)
    {
        starts = null;
        var first = FirstWatched(text);
        if (first < 0)
        {
            return null;
        }

        // The letter before the first watched one may be the base of a mark.
        var kept = Math.Max(0, first - 1);
        var composed = new StringBuilder(text.Length).Append(text, 0, kept);
        var origin = new List<int>(text.Length + 1);
        for (var i = 0; i < kept; i++)
        {
            origin.Add(i);
        }

        for (var i = kept; i < text.Length;)
        {
            i += Append(text, i, composed, origin);
        }

        origin.Add(text.Length);
        starts = [.. origin];
        return composed.ToString();
    }

    /// <summary>Whether <paramref name="c"/> is dropped: it has no shape of its own and only hides or reorders letters.</summary>
    public static bool IsInvisible(char c) => c is
        '\u00AD' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or (>= '\uFE00' and <= '\uFE0F')
        or (< ' ' and not ('\t' or '\n' or '\r' or '\v' or '\f')) or (>= '\u007F' and <= '\u009F' and not '\u0085');

    private static int Append(string text, int i, StringBuilder composed, List<int> origin)
    {
        var c = text[i];
        if (IsInvisible(c))
        {
            return 1;
        }

        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            if (c == '\uDB40' && text[i + 1] <= '\uDDEF')
            {
                // Tags and variation selectors: letters without a shape.
                return 2;
            }

            composed.Append(c).Append(text[i + 1]);
            origin.Add(i);
            origin.Add(i + 1);
            return 2;
        }

        var length = 1;
        if (char.IsSurrogate(c))
        {
            c = Replacement;
        }
        else if (c is >= FirstInitial and <= '\u1112')
        {
            (c, length) = Syllable(text, i);
        }
        else
        {
            c = CanonicalTables.Singleton(c);
        }

        if (Hangul.IsSyllable(c) && Hangul.Final(c) == 0 && At(text, i + length) is > FirstFinal and <= '\u11C2')
        {
            c = Hangul.WithFinal(c, text[i + length] - FirstFinal);
            length++;
        }

        while (CanonicalTables.IsMark(At(text, i + length)) && CanonicalTables.Composed(c, text[i + length]) is { } letter)
        {
            c = letter;
            length++;
        }

        composed.Append(c);
        origin.Add(i);
        return length;
    }

    private static (char Syllable, int Length) Syllable(string text, int i)
    {
        var vowel = At(text, i + 1) - FirstVowel;
        return vowel is >= 0 and <= 20 ? (Hangul.Compose(text[i] - FirstInitial, vowel, 0), 2) : (text[i], 1);
    }

    private static char At(string text, int i) => i < text.Length ? text[i] : '\0';

    /// <summary>The place of the first letter that may change; -1 when none may.</summary>
    private static int FirstWatched(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= ' ' and <= '~') or (>= Hangul.FirstSyllable and <= Hangul.LastSyllable) or '\n')
            {
                continue;
            }

            if (c is (>= '\u1100' and <= '\u11FF') || char.IsSurrogate(c) || IsInvisible(c) || CanonicalTables.IsMark(c) || CanonicalTables.Singleton(c) != c)
            {
                return i;
            }
        }

        return -1;
    }
}

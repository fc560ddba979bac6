using System.Text;

namespace NewsDigest.Text;

/// <summary>
/// Canonical composition of what Korean news contains: conjoining jamo to syllables by arithmetic. string.Normalize is
/// not used, because without ICU it leaves decomposed Hangul as it is.
/// </summary>
internal static class CanonicalComposition
{
    private const char FirstInitial = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char FirstFinal = '\u11A7';

    /// <summary>The composed text with, for each unit and the end, the index in the original; null when nothing changes.</summary>
    public static string? Compose(string text, out int[]? starts)
    {
        starts = null;
        var first = text.AsSpan().IndexOfAnyInRange(FirstInitial, '\u11FF');
        if (first < 0)
        {
            return null;
        }

        var composed = new StringBuilder(text.Length);
        var origin = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length;)
        {
            origin.Add(i);
            i += Append(text, i, composed);
        }

        origin.Add(text.Length);
        starts = [.. origin];
        return composed.ToString();
    }

    private static int Append(string text, int i, StringBuilder composed)
    {
        var initial = text[i] - FirstInitial;
        var vowel = i + 1 < text.Length ? text[i + 1] - FirstVowel : -1;
        if (initial is < 0 or > 18 || vowel is < 0 or > 20)
        {
            composed.Append(text[i]);
            return 1;
        }

        var final = i + 2 < text.Length ? text[i + 2] - FirstFinal : 0;
        var hasFinal = final is > 0 and < 28;
        composed.Append(Hangul.Compose(initial, vowel, hasFinal ? final : 0));
        return hasFinal ? 3 : 2;
    }
}

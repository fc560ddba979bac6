using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>The consonants of a name as classes that Hangul keeps (ㅂ and ㅍ are B, P, F and V), to see whether a Hangul and a Latin spelling can be the same name.</summary>
internal static class ConsonantSkeleton
{
    // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ; H comes and goes between the spellings and is left out.
    private const string Initials = "KKNTTLMPPSS-SSSKTP-";
    private const string Vowels = "AEIOUYWaeiouyw";

    /// <summary>Of Hangul.</summary>
    public static string OfHangul(ReadOnlySpan<char> text)
    {
        var skeleton = new List<char>();
        foreach (var c in text)
        {
            if (!Hangul.IsSyllable(c))
            {
                continue;
            }

            Add(skeleton, Initials[Hangul.Initial(c)]);
            Add(skeleton, Hangul.Final(c) switch { 1 => 'K', 4 or 21 => 'N', 7 or 19 => 'T', 8 => 'L', 16 => 'M', 17 => 'P', _ => '-' });
        }

        return new string([.. skeleton]);
    }

    /// <summary>Of Latin letters.</summary>
    public static string OfLatin(ReadOnlySpan<char> text)
    {
        var skeleton = new List<char>();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? char.ToUpperInvariant(text[i + 1]) : ' ';
            var c = char.ToUpperInvariant(text[i]);
            if (i > 0 && c == char.ToUpperInvariant(text[i - 1]))
            {
                continue;
            }

            Add(skeleton, c switch
            {
                // Korean leaves out an R that no vowel follows.
                'R' when !Vowels.Contains(next, StringComparison.Ordinal) => '-',
                'G' when i > 0 && text[i - 1] is 'n' && !Vowels.Contains(next, StringComparison.Ordinal) => '-',
                'C' when next is 'E' or 'I' or 'H' => 'S',
                'B' or 'P' or 'F' or 'V' => 'P',
                'C' or 'K' or 'G' or 'Q' or 'X' => 'K',
                'D' or 'T' => 'T',
                'S' or 'Z' or 'J' => 'S',
                'L' or 'R' => 'L',
                'M' => 'M',
                'N' => 'N',
                _ => '-',
            });
        }

        return new string([.. skeleton]);
    }

    /// <summary>How much of two skeletons is the same, in order: 0 to 100.</summary>
    public static int Alike(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        var row = new int[right.Length + 1];
        foreach (var l in left)
        {
            var diagonal = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = l == right[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return 200 * row[^1] / (left.Length + right.Length);
    }

    private static void Add(List<char> skeleton, char c)
    {
        if (c != '-')
        {
            skeleton.Add(c);
        }
    }
}

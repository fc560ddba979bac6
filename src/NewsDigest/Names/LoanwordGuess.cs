using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>A Latin spelling guessed from Hangul that is plainly no Korean or Chinese word; always unconfirmed.</summary>
internal static class LoanwordGuess
{
    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "a", "ya", "ya", "er", "e", "ye", "ye", "o", "wa", "we", "oe", "yo", "u", "wo", "we", "wi", "yu", "", "ui", "i"];
    private static readonly string[] Finals = ["", "k", "k", "k", "n", "n", "n", "d", "l", "l", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "ng", "t", "ch", "k", "t", "p", ""];

    /// <summary>A capitalised guess.</summary>
    public static string Latin(string hangul)
    {
        var latin = new StringBuilder();
        foreach (var c in hangul)
        {
            if (!Hangul.IsSyllable(c))
            {
                latin.Append(c);
                continue;
            }

            var initial = Initials[Hangul.Initial(c)];
            // ㄹ after ㄹ is one l: 밀러 is Miller, 빌리 Billy.
            latin.Append(initial == "r" && latin.Length > 0 && latin[^1] == 'l' ? "l" : initial);
            latin.Append(Vowels[Hangul.Vowel(c)]).Append(Finals[Hangul.Final(c)]);
        }

        return latin.Length == 0 ? "" : char.ToUpperInvariant(latin[0]) + latin.ToString(1, latin.Length - 1);
    }
}

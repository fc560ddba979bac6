using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>The sounds of a Hangul word one by one, as small numbers: initials 1–19, vowels 20–40, finals 41–67.</summary>
internal static class LoanwordUnits
{
    /// <summary>Stands before the first and after the last sound.</summary>
    public const int Edge = 0;

    /// <summary>ㅇ before a vowel inside a word, which is silent.</summary>
    public const int Silent = 12;

    /// <summary>ㅡ, which often only helps out a consonant.</summary>
    public const int Eu = 20 + 18;

    /// <summary>The sounds of a word that is all Hangul; ㅇ at its start is left out.</summary>
    public static List<int> Of(string hangul)
    {
        var units = new List<int>(hangul.Length * 3);
        for (var i = 0; i < hangul.Length; i++)
        {
            var initial = 1 + Hangul.Initial(hangul[i]);
            if (initial != Silent || i > 0)
            {
                units.Add(initial);
            }

            units.Add(20 + Hangul.Vowel(hangul[i]));
            if (Hangul.Final(hangul[i]) is > 0 and var final)
            {
                units.Add(40 + final);
            }
        }

        return units;
    }

    /// <summary>Whether the sound is a vowel.</summary>
    public static bool IsVowel(int unit) => unit is >= 20 and <= 40;

    /// <summary>Whether the sound closes a syllable.</summary>
    public static bool IsFinal(int unit) => unit > 40;
}

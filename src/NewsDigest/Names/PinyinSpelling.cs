using System.Text;

namespace NewsDigest.Names;

/// <summary>Joins Pinyin syllables as English newspapers write names: <c>Xi'an</c>, <c>Lei Jun</c>, <c>Feisuo Zhifang</c>.</summary>
internal static class PinyinSpelling
{
    /// <summary>One capitalised word, with an apostrophe before a syllable that starts with a vowel; ü is written u.</summary>
    public static string Word(IEnumerable<string> syllables)
    {
        var word = new StringBuilder();
        foreach (var syllable in syllables)
        {
            var plain = Plain(syllable);
            if (word.Length == 0)
            {
                word.Append(char.ToUpperInvariant(plain[0])).Append(plain, 1, plain.Length - 1);
                continue;
            }

            if (plain[0] is 'a' or 'e' or 'o')
            {
                word.Append('\'');
            }

            word.Append(plain);
        }

        return word.ToString();
    }

    /// <summary>Surname, blank, given name.</summary>
    public static string Person(string[] surname, string[] given) => given.Length == 0 ? Word(surname) : Word(surname) + " " + Word(given);

    /// <summary>A brand or other name: two and two syllables from four up, one word below.</summary>
    public static string Name(string[] syllables) =>
        syllables.Length == 4 ? Word(syllables.Take(2)) + " " + Word(syllables.Skip(2)) : Word(syllables);

    // 吕 is Lü in Pinyin and Lyu in passports; newspapers print Lu.
    private static string Plain(string syllable) => syllable.Replace('ü', 'u');
}

using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Korean personal names: what looks like one, and how Koreans write it in English (Kim Min-seok).</summary>
internal sealed class KoreanPersonalNames
{
    private readonly FrozenDictionary<string, string> surnames;
    private readonly FrozenSet<char> givenSyllables;

    public KoreanPersonalNames(Table surnames, Table given)
    {
        this.surnames = surnames.Rows.ToFrozenDictionary(r => r["hangul"], r => r["en"], StringComparer.Ordinal);
        givenSyllables = given.Rows.Select(r => r["syllable"][0]).ToFrozenSet();
    }

    /// <summary>Whether the word is a surname alone.</summary>
    public bool IsSurname(string word) => surnames.ContainsKey(word);

    /// <summary>Whether a word could be a whole Korean name: surname and a given name of one or two of the usual syllables.</summary>
    public bool CanBe(string word) => Split(word) is { Given.Length: > 0 } name && name.Given.All(givenSyllables.Contains);

    /// <summary>The name in English; the surname in its customary spelling.</summary>
    public string English(string word) =>
        Split(word) is { } name
            ? (surnames[name.Surname] + " " + RevisedRomanization.RomanizeGivenName(name.Given)).TrimEnd()
            : RevisedRomanization.RomanizeName(word);

    /// <summary>Surname and given name; null when the word starts with no surname or has the wrong length.</summary>
    public (string Surname, string Given)? Split(string word) => word.Length switch
    {
        4 when surnames.ContainsKey(word[..2]) => (word[..2], word[2..]),
        // 선우 and 서문 are more often a surname of one syllable and a given name.
        3 when surnames.ContainsKey(word[..2]) && word[..2] is not ("선우" or "서문") => (word[..2], word[2..]),
        2 or 3 when surnames.ContainsKey(word[..1]) => (word[..1], word[1..]),
        _ => null,
    };
}

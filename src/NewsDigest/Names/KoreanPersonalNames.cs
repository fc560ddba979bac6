using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Korean personal names: what looks like one, and how Koreans write it in English (Kim Min-seok).</summary>
internal sealed class KoreanPersonalNames
{
    private readonly FrozenDictionary<string, string> surnames;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<char> givenSyllables;

    public KoreanPersonalNames(Table surnames, Table given)
    {
        this.surnames = surnames.Rows.ToFrozenDictionary(r => r["hangul"], r => r["en"], StringComparer.Ordinal);
        lookup = this.surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        givenSyllables = given.Rows.Select(r => r["syllable"][0]).ToFrozenSet();
    }

    /// <summary>Whether the word is a surname alone.</summary>
    public bool IsSurname(ReadOnlySpan<char> word) => lookup.ContainsKey(word);

    /// <summary>The customary spelling of a surname; null when it is none.</summary>
    public string? Surname(string word) => surnames.GetValueOrDefault(word);

    /// <summary>Whether a word could be a whole Korean name: surname and a given name of one or two of the usual syllables.</summary>
    public bool CanBe(ReadOnlySpan<char> word)
    {
        var surname = SurnameLength(word);
        if (surname == 0 || surname == word.Length)
        {
            return false;
        }

        foreach (var c in word[surname..])
        {
            if (!givenSyllables.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name in English; the surname in its customary spelling.</summary>
    public string English(string word) =>
        Split(word) is { } name
            ? (surnames[name.Surname] + " " + RevisedRomanization.RomanizeGivenName(name.Given)).TrimEnd()
            : RevisedRomanization.RomanizeName(word);

    /// <summary>Surname and given name; null when the word starts with no surname or has the wrong length.</summary>
    public (string Surname, string Given)? Split(string word) =>
        SurnameLength(word) is > 0 and var length ? (word[..length], word[length..]) : null;

    // 선우 and 서문 before one syllable are more often a surname of one syllable and a given name.
    private int SurnameLength(ReadOnlySpan<char> word) => word.Length switch
    {
        4 when lookup.ContainsKey(word[..2]) => 2,
        3 when lookup.ContainsKey(word[..2]) && word[..2] is not ("선우" or "서문") => 2,
        2 or 3 when lookup.ContainsKey(word[..1]) => 1,
        _ => 0,
    };
}

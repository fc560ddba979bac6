using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Verification;

/// <summary>
/// The ordinary words of English that the lexicon uses, with their regular inflections and derivations: a capitalised word that is none
/// of them names something. Safe for many threads.
/// </summary>
internal sealed class EnglishVocabulary
{
    private static readonly FrozenSet<string> Suffixes =
        Table.Embedded("Verification/suffixes.tsv").Rows.Select(r => r["suffix"]).Append("").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inflected = Read();

    private readonly KoreanLexicon lexicon;

    public EnglishVocabulary(KoreanLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Whether every part of a word, in any case, is an ordinary word or derived from one.</summary>
    public bool IsOrdinary(string word) =>
        word.ToLowerInvariant().Split('-', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && Array.TrueForAll(parts, IsWord);

    /// <summary>Whether two words, in lower case, are forms of one: promote and promoting, industry and industrial.</summary>
    public static bool AreForms(string one, string other)
    {
        var shared = 0;
        while (shared < one.Length && shared < other.Length && one[shared] == other[shared])
        {
            shared++;
        }

        return shared == one.Length && shared == other.Length
            || (shared >= 4 && shared >= Math.Max(one.Length, other.Length) - 5 && Suffixes.Contains(one[shared..]) && Suffixes.Contains(other[shared..]));
    }

    private bool IsWord(string word)
    {
        if (Has(word) || word.All(char.IsAsciiDigit))
        {
            return true;
        }

        for (var length = word.Length - 1; length >= 3; length--)
        {
            if (!Suffixes.Contains(word[length..]))
            {
                continue;
            }

            var stem = word[..length];
            if (Has(stem) || Has(stem + "e") || Has(stem + "y") || (stem[^1] == stem[^2] && Has(stem[..^1])))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(string word) => lexicon.HasEnglish(word) || Inflected.Contains(word);

    private static FrozenSet<string> Read()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (table, columns) in new[] { ("Translation/irregular-verbs.tsv", new[] { "base", "past", "participle" }), ("Translation/irregular-plurals.tsv", ["singular", "plural"]), ("Verification/small_words.tsv", ["word"]) })
        {
            foreach (var row in Table.Embedded(table).Rows)
            {
                found.UnionWith(columns.Select(c => row[c]));
            }
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }
}

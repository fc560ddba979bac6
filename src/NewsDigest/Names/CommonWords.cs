using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>The common nouns and verb stems of the lexicon: what is one of them is no name by itself, and what they mean helps to put names into English.</summary>
internal sealed class CommonWords
{
    private readonly FrozenDictionary<string, string> nouns;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<string> stems;

    public CommonWords(IEnumerable<Table> lexicon)
    {
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in lexicon.Where(t => t.Columns.Contains("lemma") && t.Columns.Contains("english")).SelectMany(t => t.Rows))
        {
            var lemma = row["lemma"];
            if (row["tag"] is "VV" or "VA" or "VX" && lemma.Length > 1)
            {
                verbs.Add(lemma[..^1]);
            }
            else if (row["tag"] is not "NNP")
            {
                english.TryAdd(lemma, Attributive(row));
            }
        }

        nouns = english.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        stems = verbs.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the lexicon has the word as anything but a name or a verb.</summary>
    public bool IsNoun(string word) => nouns.ContainsKey(word);

    /// <summary>Whether the word is a stem, or a noun that makes verbs with 하 or 되.</summary>
    public bool IsStem(string word) => stems.Contains(word);

    /// <summary>What the noun is as a modifier in English; null when the lexicon lacks it.</summary>
    public string? English(string word) => nouns.GetValueOrDefault(word);

    /// <summary>Whether the run is built of lexicon nouns, at most three.</summary>
    public bool IsCompound(ReadOnlySpan<char> word, int parts = 3)
    {
        if (word.Length == 0 || lookup.ContainsKey(word))
        {
            return word.Length > 0;
        }

        for (var length = 2; parts > 1 && length <= word.Length - 2; length++)
        {
            if (lookup.ContainsKey(word[..length]) && IsCompound(word[length..], parts - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static string Attributive(TableRow row)
    {
        foreach (var code in row.List("grammar", ' '))
        {
            if (code.StartsWith("attr=", StringComparison.Ordinal))
            {
                return code["attr=".Length..];
            }
        }

        return row["english"];
    }
}

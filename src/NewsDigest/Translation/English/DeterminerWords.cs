using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Translation.English;

/// <summary>Words that stand in the determiner's place or decide which one does, Data/Translation/determiner-words.tsv.</summary>
internal static class DeterminerWords
{
    private static readonly FrozenSet<string> Places = Read("place", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Plural = Read("plural", StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unique = Read("unique", StringComparer.Ordinal);

    /// <summary>several, major: what is counted or chosen from after it is more than one.</summary>
    public static bool CallsForPlural(string word) => Plural.Contains(word);

    /// <summary>same, following, first, largest: what there is only one of.</summary>
    public static bool IsUnique(string words)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        var first = blank < 0 ? words : words[..blank];
        return Unique.Contains(first) || (blank > 0 && first.Length > 5 && first.EndsWith("est", StringComparison.Ordinal) && first is not ("interest" or "honest" or "modest" or "request" or "harvest" or "protest" or "forest" or "invest"));
    }

    /// <summary>Whether words begin with a determiner or number, so that no article goes before them.</summary>
    public static bool Begins(string words)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        return Places.Contains(blank < 0 ? words : words[..blank]) || (words.Length > 0 && char.IsAsciiDigit(words[0]));
    }

    private static FrozenSet<string> Read(string column, StringComparer comparer) =>
        Table.Embedded("Translation/determiner-words.tsv").Rows.Where(r => r[column] == "yes").Select(r => r["word"]).ToFrozenSet(comparer);
}

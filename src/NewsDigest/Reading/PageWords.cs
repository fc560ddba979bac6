using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>The words of a page's frame: buttons, menus, sections, labels of times and counters.</summary>
internal static class PageWords
{
    private static readonly Dictionary<string, string> Reasons =
        Table.Embedded("Reading/pagewords.tsv").Rows.ToDictionary(r => r["word"], r => r["reason"], StringComparer.Ordinal);

    /// <summary>What a line of such words is; null when the word is none of them.</summary>
    public static string? Reason(string word) => Reasons.GetValueOrDefault(word);

    /// <summary>Whether the word is one of a page's frame.</summary>
    public static bool Contains(string word) => Reasons.ContainsKey(word);

    /// <summary>Whether the line looks like a menu: several plain words, many of them of the page's frame.</summary>
    public static bool IsMenu(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var known = words.Count(Contains);
        return words.Length >= 2 && known >= 2 && known * 5 >= words.Length * 2 && words.All(w => w.Length <= 8 && w.All(c => char.IsLetter(c) || c is '·' or '/' or '|'));
    }
}

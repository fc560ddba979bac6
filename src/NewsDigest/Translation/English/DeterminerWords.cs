using System.Collections.Frozen;

namespace NewsDigest.Translation.English;

/// <summary>Words that stand in the determiner's place, so that no article goes before them.</summary>
internal static class DeterminerWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        ["this", "that", "these", "those", "each", "every", "another", "no", "any", "some", "all", "both", "either", "neither", "several", "many", "few", "most", "more", "fewer", "next", "last", "what", "which", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "about", "around", "over", "only", "even", "our", "my", "his", "her", "its", "their", "your", "half", "other", "various", "the"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Plural = FrozenSet.ToFrozenSet(["several", "many", "various", "all", "most", "both", "numerous", "these", "those", "few", "some", "other", "major", "nationwide", "two", "three", "four", "diverse", "multiple"], StringComparer.Ordinal);

    /// <summary>several, major: what is counted or chosen from after it is more than one.</summary>
    public static bool CallsForPlural(string word) => Plural.Contains(word);

    /// <summary>same, following, first, largest: what there is only one of.</summary>
    public static bool IsUnique(string words)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        var first = blank < 0 ? words : words[..blank];
        return Unique.Contains(first) || (blank > 0 && first.Length > 5 && first.EndsWith("est", StringComparison.Ordinal) && first is not ("interest" or "honest" or "modest" or "request" or "harvest" or "protest" or "forest" or "invest"));
    }

    private static readonly FrozenSet<string> Unique = FrozenSet.ToFrozenSet(["same", "following", "first", "second", "third", "fourth", "fifth", "only", "latest", "entire", "whole", "remaining", "latter", "rest", "best", "worst", "previous"], StringComparer.Ordinal);

    public static bool Begins(string words)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        return All.Contains(blank < 0 ? words : words[..blank]) || (words.Length > 0 && char.IsAsciiDigit(words[0]));
    }
}

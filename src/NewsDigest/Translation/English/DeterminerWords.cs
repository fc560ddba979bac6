using System.Collections.Frozen;

namespace NewsDigest.Translation.English;

/// <summary>Words that stand in the determiner's place, so that no article goes before them.</summary>
internal static class DeterminerWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        ["this", "that", "these", "those", "each", "every", "another", "no", "any", "some", "all", "both", "either", "neither", "several", "many", "few", "most", "more", "fewer", "next", "last", "what", "which", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "about", "around", "over", "only", "even", "our", "my", "his", "her", "its", "their", "your", "half", "other", "various", "the"],
        StringComparer.OrdinalIgnoreCase);

    public static bool Begins(string words)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        return All.Contains(blank < 0 ? words : words[..blank]) || (words.Length > 0 && char.IsAsciiDigit(words[0]));
    }
}

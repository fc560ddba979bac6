using System.Collections.Frozen;

namespace NewsDigest.Llm;

/// <summary>Tells English from other languages by its smallest words, and from Korean by its letters.</summary>
internal static class EnglishText
{
    /// <summary>Running English has a quarter or more; headlines and telegrams still have this share.</summary>
    private const double LeastShare = 0.08;

    /// <summary>Fewer words than this tell nothing.</summary>
    private const int FewestWords = 12;

    private const double MostHangul = 0.05;

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ["the", "of", "to", "and", "for", "is", "was", "were", "are", "by", "on", "with", "that", "its", "it", "at", "from", "as", "has", "have", "had", "said", "will", "would", "be", "been", "this", "than", "into", "which", "an", "over", "about"],
        StringComparer.Ordinal);

    public static bool IsEnglish(IEnumerable<string> texts)
    {
        var text = string.Join(' ', texts);
        var letters = text.Count(char.IsLetter);
        if (letters == 0 || text.Count(c => c is >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3131' and <= '\u318E') > MostHangul * letters)
        {
            return false;
        }

        var words = text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '"', '\'', '(', ')', '’'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FewestWords || words.Count(Small.Contains) >= LeastShare * words.Length;
    }
}

namespace NewsDigest.Summaries;

/// <summary>A headline out of a translated sentence.</summary>
internal static class Headline
{
    private const int LongestLine = 110;
    private static readonly string[] Breaks = [", ", "; ", " while ", " after "];

    /// <summary>The words without a final full stop.</summary>
    public static string FromTitle(string english)
    {
        var words = english.Trim();
        return words.EndsWith('.') && !words.EndsWith("..", StringComparison.Ordinal) && !EndsInAbbreviation(words) ? words[..^1] : words;
    }

    /// <summary>The first part of a lead sentence that stands by itself; all of it when there is none. A quotation is never cut.</summary>
    public static string FromLead(string english)
    {
        var words = FromTitle(english);
        if (words.Length <= LongestLine)
        {
            return words;
        }

        var end = Breaks.Max(b => words.LastIndexOf(b, LongestLine, StringComparison.Ordinal));
        return end > LongestLine / 3 && QuotationMarks.AreBalanced(words.AsSpan(0, end)) ? words[..end] : words;
    }

    /// <summary>U.S. and the like keep their stop.</summary>
    private static bool EndsInAbbreviation(string words) => words.Length >= 4 && words[^3] == '.' && char.IsAsciiLetterUpper(words[^2]);
}

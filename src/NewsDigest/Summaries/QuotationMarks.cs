namespace NewsDigest.Summaries;

/// <summary>Whether quotation marks come in pairs; apostrophes and single quotes are too ambiguous to count.</summary>
internal static class QuotationMarks
{
    /// <summary>Whether no double quotation is left open or closed twice.</summary>
    public static bool AreBalanced(ReadOnlySpan<char> text) =>
        text.Count('"') % 2 == 0 && text.Count('“') == text.Count('”');
}

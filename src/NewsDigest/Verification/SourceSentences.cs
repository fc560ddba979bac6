using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>Where a proof may lie: the body, then the title.</summary>
internal static class SourceSentences
{
    /// <summary>The body in order, then the title.</summary>
    public static IEnumerable<AnalyzedSentence> Of(AnalyzedArticle article) =>
        article.Title is null ? article.Sentences : article.Sentences.Append(article.Title);

    /// <summary>Whether a Latin word or number stands in a Korean text, not as a part of a longer one. Hangul may follow at once.</summary>
    public static bool HasWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !IsLatin(text[at - 1])) && (end == text.Length || !IsLatin(text[end]) || IsVersion(text, at, end)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>OpenCompass2.0: a longer word with its version.</summary>
    private static bool IsVersion(string text, int start, int end) =>
        end - start > 3 && char.IsAsciiDigit(text[end]) && char.IsAsciiLetter(text[end - 1]);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}

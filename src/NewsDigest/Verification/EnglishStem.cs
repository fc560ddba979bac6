using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Content words of English cut to what their inflections and near derivations share: industry, industries, industrial.</summary>
internal static class EnglishStem
{
    /// <summary>Letters that are kept.</summary>
    private const int Kept = 5;

    private static readonly FrozenSet<string> Small = Table.Embedded("Verification/small_words.tsv").Rows.Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stems of a text's content words, in order.</summary>
    public static IEnumerable<string> In(string text) => At(text).Select(s => s.Stem);

    /// <summary>The stems of a text's content words with the place of each word, in order.</summary>
    public static IEnumerable<(TextSpan Span, string Stem)> At(string text)
    {
        foreach (var word in EnglishWord.In(text))
        {
            foreach (var part in word.Text.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                if (IsContent(part))
                {
                    yield return (word.Span, Of(part));
                }
            }
        }
    }

    /// <summary>The stem of one word.</summary>
    public static string Of(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length > 3 && lower.EndsWith("ies", StringComparison.Ordinal))
        {
            lower = lower[..^3] + "y";
        }
        else if (lower.Length > 3 && lower[^1] == 's' && lower[^2] != 's')
        {
            lower = lower[..^1];
        }

        return lower.Length > Kept ? lower[..Kept] : lower;
    }

    private static bool IsContent(string word) => word.Length > 1 && char.IsLetter(word[0]) && !Small.Contains(word.ToLowerInvariant());
}

using System.Buffers;
using System.Collections.Frozen;
using NewsDigest.Analysis;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Derives quoted English from the quotations of the article.</summary>
internal static class QuotationProof
{
    /// <summary>Of the longer words of a quotation, the percentage that must stand in the known English of one source quotation.</summary>
    private const int EnoughWords = 60;

    /// <summary>A quotation of so many words says something.</summary>
    private const int FewestClauseWords = 4;

    /// <summary>Of the content words of a longer quotation, the percentage that the lexicon must give for its source.</summary>
    private const int EnoughGlosses = 25;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'“”‘’「『《〈");

    /// <summary>The quotation, or the quoted name or Latin word of the source, that the claim renders.</summary>
    /// <param name="english">The quoted words.</param>
    /// <param name="article">The article.</param>
    /// <param name="known">English that is known to render its quotations.</param>
    /// <param name="window">What the English sentence renders.</param>
    /// <param name="glosses">The lexicon's English.</param>
    /// <param name="isTold">Whether a name beside the quotation, if there is any, stands at or next to a sentence of the article.</param>
    public static Proof? Find(string english, AnalyzedArticle article, IReadOnlyList<KnownQuotation> known, SourceWindow window, Glosses glosses, Func<int, bool> isTold)
    {
        var letters = Letters(english);
        if (letters.Length == 0)
        {
            return null;
        }

        var same = known.FirstOrDefault(k => Letters(k.English) is var l && (l == letters || (letters.Length >= 12 && l.Contains(letters, StringComparison.Ordinal))))
            ?? known.FirstOrDefault(k => SharesWords(english, k.English));
        if (same is not null)
        {
            return new Proof(same.Source, same.Korean);
        }

        foreach (var sentence in SourceSentences.Of(article))
        {
            if (sentence.Names.FirstOrDefault(n => Letters(n.Entity.English) == letters) is { } name)
            {
                return new Proof(sentence.Index, name.Span.In(sentence.Text));
            }

            if (SourceSentences.HasWord(sentence.Text, english))
            {
                return new Proof(sentence.Index, english);
            }
        }

        return ByGlosses(english, window, glosses, isTold);
    }

    /// <summary>Words of a quotation must be renderings of the sentence that it stands on, and something must be quoted or reported there.</summary>
    private static Proof? ByGlosses(string english, SourceWindow window, Glosses glosses, Func<int, bool> isTold)
    {
        var words = EnglishStem.In(english).Distinct(StringComparer.Ordinal).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        // A whole clause needs more than one word in common with what was said, unless it is told of those who stand there; a phrase may be rendered freely.
        var least = words.Length > 1 && EnglishWord.In(english).Count >= FewestClauseWords ? 2 : 1;
        foreach (var sentence in window.Sentences().OrderBy(s => s.Text.AsSpan().IndexOfAny(Marks) < 0))
        {
            var there = glosses.Of(sentence);
            var shared = words.Count(there.Contains);
            var quotes = sentence.Text.AsSpan().IndexOfAny(Marks) >= 0;
            if ((quotes && 100 * shared >= (words.Length <= 3 ? 34 : EnoughGlosses) * words.Length && Supported(words, sentence, glosses) >= (isTold(sentence.Index) ? 1 : least))
                || (words.Length <= 2 && shared == words.Length)
                || (quotes && words.Length <= 3 && HasStrangeTerm(sentence, glosses)))
            {
                return new Proof(sentence.Index, sentence.Text);
            }
        }

        return null;
    }

    /// <summary>A word that only the frame of the quotation has (what the speaker is, where it was said) supports nothing that was said.</summary>
    private static int Supported(string[] words, AnalyzedSentence sentence, Glosses glosses)
    {
        var text = sentence.Text;
        var supported = 0;
        foreach (var part in Parts(text))
        {
            var there = glosses.Of(sentence, part);
            foreach (var stem in sentence.Names.Where(n => part.Contains(n.Span)).SelectMany(n => n.Entity.Candidates.Prepend(n.Entity.English)).SelectMany(EnglishStem.In))
            {
                there.Add(stem);
            }

            supported = Math.Max(supported, words.Count(there.Contains));
        }

        return supported;
    }

    /// <summary>What stands between quotation marks, with whole words; a mark without partner quotes up to its end of the sentence.</summary>
    private static IEnumerable<TextSpan> Parts(string text)
    {
        for (var open = text.AsSpan().IndexOfAny(Marks); open >= 0;)
        {
            // Single marks inside double ones end nothing.
            var length = text[open] is '"' or '“' or '”' ? text.AsSpan(open + 1).IndexOfAny('"', '“', '”') : text.AsSpan(open + 1).IndexOfAny(Marks);
            var close = length < 0 ? text.Length : open + 1 + length;
            var end = text.AsSpan(close).IndexOf(' ') is >= 0 and var blank ? close + blank : text.Length;
            var start = text.AsSpan(0, open).LastIndexOf(' ') + 1;
            yield return TextSpan.FromBounds(start, end);
            if (length < 0 && open > 0)
            {
                yield return TextSpan.FromBounds(0, open + 1);
            }

            open = close >= text.Length - 1 || text.AsSpan(close + 1).IndexOfAny(Marks) is not (>= 0 and var next) ? -1 : close + 1 + next;
        }
    }

    /// <summary>A short quoted word that the lexicon lacks may be a term with any English.</summary>
    private static bool HasStrangeTerm(AnalyzedSentence sentence, Glosses glosses)
    {
        const int LongestTerm = 8;
        var text = sentence.Text;
        for (var open = text.AsSpan().IndexOfAny(Marks); open >= 0 && open + 1 < text.Length;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny(Marks);
            if (length is > 1 and <= LongestTerm && !text.AsSpan(open + 1, length).Contains(' ') && !glosses.Knows(text.Substring(open + 1, length)))
            {
                return true;
            }

            open = length < 0 ? -1 : open + 1 + length + 1 is var next && next < text.Length && text.AsSpan(next).IndexOfAny(Marks) is >= 0 and var more ? next + more : -1;
        }

        return false;
    }

    private static bool SharesWords(string english, string known)
    {
        var words = LongWords(english);
        var there = LongWords(known);
        return words.Count >= 4 && 100 * words.Count(there.Contains) >= EnoughWords * words.Count;
    }

    private static FrozenSet<string> LongWords(string text) =>
        EnglishWord.In(text).Select(w => w.Text.ToLowerInvariant()).Where(w => w.Length > 3).Select(w => w.Length > 5 ? w[..5] : w).ToFrozenSet(StringComparer.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

using System.Buffers;
using System.Collections.Frozen;
using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>Derives quoted English from the quotations of the article.</summary>
internal static class QuotationProof
{
    /// <summary>Of the longer words of a quotation, the percentage that must stand in the known English of one source quotation.</summary>
    private const int EnoughWords = 60;

    /// <summary>Of the content words of a longer quotation, the percentage that the lexicon must give for its source.</summary>
    private const int EnoughGlosses = 25;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'“”‘’「『《〈");

    /// <summary>The quotation, or the quoted name or Latin word of the source, that the claim renders.</summary>
    public static Proof? Find(string english, AnalyzedArticle article, IReadOnlyList<KnownQuotation> known, SourceWindow window, Glosses glosses)
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

        return ByGlosses(english, window, glosses);
    }

    /// <summary>Words of a quotation must be renderings of the sentence that it stands on, and something must be quoted or reported there.</summary>
    private static Proof? ByGlosses(string english, SourceWindow window, Glosses glosses)
    {
        var words = EnglishStem.In(english).Distinct(StringComparer.Ordinal).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        foreach (var sentence in window.Sentences().OrderBy(s => s.Text.AsSpan().IndexOfAny(Marks) < 0))
        {
            var there = glosses.Of(sentence);
            var shared = words.Count(there.Contains);
            var quotes = sentence.Text.AsSpan().IndexOfAny(Marks) >= 0;
            if ((quotes && 100 * shared >= (words.Length <= 3 ? 34 : EnoughGlosses) * words.Length)
                || (words.Length <= 2 && shared == words.Length)
                || (quotes && words.Length <= 3 && HasStrangeTerm(sentence, glosses)))
            {
                return new Proof(sentence.Index, sentence.Text);
            }
        }

        return null;
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
        return words.Count >= 3 && 100 * words.Count(there.Contains) >= EnoughWords * words.Count;
    }

    private static FrozenSet<string> LongWords(string text) =>
        EnglishWord.In(text).Select(w => w.Text.ToLowerInvariant()).Where(w => w.Length > 3).Select(w => w.Length > 5 ? w[..5] : w).ToFrozenSet(StringComparer.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

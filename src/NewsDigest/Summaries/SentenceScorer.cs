using NewsDigest.Analysis;

namespace NewsDigest.Summaries;

/// <summary>Scores the sentences of an article by rules of a newsroom: what comes first, what the title says, what recurs, what is counted.</summary>
internal sealed class SentenceScorer(ScoreWeights weights, CueWords cues)
{
    private const int ShortLength = 20;
    private const int LongLength = 180;

    /// <summary>One score a sentence, in article order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="content">The content words of each sentence.</param>
    public SentenceScore[] Score(AnalyzedArticle article, IReadOnlyList<HashSet<string>> content)
    {
        var title = article.Title is null ? [] : ContentWords.Of(article.Title);
        var centrality = Centrality(content);
        var most = Math.Max(1, centrality.Length == 0 ? 1 : centrality.Max());
        var scores = new SentenceScore[article.Sentences.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var points = Position(article, i)
                + (weights["title"] * content[i].Count(title.Contains) / Math.Max(1, title.Count))
                + (weights["centrality"] * centrality[i] / most)
                + Facts(article.Sentences[i])
                + Shape(article.Sentences[i])
                + cues.Weigh(article.Sentences[i].Text);
            scores[i] = new SentenceScore(i, points);
        }

        return scores;
    }

    private int Position(AnalyzedArticle article, int i)
    {
        var count = article.Sentences.Count;
        var points = weights["position"] * (count - i) / count;
        points += i switch { 0 => weights["lead"], 1 => weights["second"], _ => 0 };
        var opensSection = i > 0 && article.Article.Sentences[i].Section is { } section
            && !string.Equals(section, article.Article.Sentences[i - 1].Section, StringComparison.Ordinal);
        return opensSection ? points + weights["section"] : points;
    }

    private int Facts(AnalyzedSentence sentence)
    {
        var shares = sentence.Quantities.Count(q => q.Unit is "percent" or "percentage_point" || IsCurrency(q.Unit));
        var names = sentence.Names.Select(n => n.Entity).Distinct().Count(e => e.Mentions.Count > 1);
        return (weights["figure"] * Math.Min(3, shares))
            + (weights["count"] * Math.Min(3, sentence.Quantities.Count - shares))
            + (weights["date"] * Math.Min(2, sentence.Dates.Count))
            + (weights["name"] * Math.Min(4, names));
    }

    private int Shape(AnalyzedSentence sentence)
    {
        var length = sentence.Text.Length;
        var points = length < ShortLength ? -weights["short"] : length > LongLength ? -weights["long"] : 0;
        if (2 * sentence.Quotations.Sum(q => q.Fact.Span.Length) > length)
        {
            points -= weights["quotation"];
        }

        return QuotationMarks.AreBalanced(sentence.Text) ? points : points - weights["fragment"];
    }

    private static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    /// <summary>In how many other sentences a sentence's words stand, per word; a few words are added so that a short sentence does not win by one.</summary>
    private static int[] Centrality(IReadOnlyList<HashSet<string>> content)
    {
        var frequency = content.SelectMany(c => c).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. content.Select(words => 1000 * words.Sum(w => frequency[w] - 1) / (words.Count + 8))];
    }
}

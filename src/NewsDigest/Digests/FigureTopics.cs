using NewsDigest.Analysis;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace NewsDigest.Digests;

/// <summary>
/// Gathers figures by subject: compounds of nouns (디지털 경제, written together or apart) that come back in several articles and
/// whose sentences hold figures.
/// </summary>
internal sealed class FigureTopics(IReadOnlyList<DigestArticle> articles)
{
    private const int FewestSyllables = 4;
    private const int FewestSyllablesOfOneNoun = 5;
    private const int FewestArticles = 2;
    private const int FewestFigures = 3;
    private const int MostTables = 8;

    /// <summary>The subjects with their figures, those of most articles and figures first.</summary>
    public IReadOnlyList<(string Korean, IReadOnlyList<FigureMention> Figures)> Of(IReadOnlyList<FigureMention> figures)
    {
        var squeezed = figures.Select(f => (f.Article, f.Sentence)).Distinct().ToDictionary(p => p, p => Squeeze(Sentence(p.Article, p.Sentence).Text));
        var ranked = Compounds()
            .Select(c => (c.Korean, c.Key, Figures: figures.Where(f => squeezed[(f.Article, f.Sentence)].Contains(c.Key, StringComparison.Ordinal)).ToArray()))
            .Where(t => t.Figures.Length >= FewestFigures && t.Figures.Select(f => f.Article).Distinct().Count() >= FewestArticles)
            .OrderByDescending(t => t.Figures.Select(f => f.Article).Distinct().Count()).ThenByDescending(t => t.Figures.Length).ThenBy(t => t.Key, StringComparer.Ordinal);
        var chosen = new List<(string Korean, IReadOnlyList<FigureMention> Figures)>();
        foreach (var topic in ranked)
        {
            if (chosen.Count < MostTables && !chosen.Exists(c => topic.Figures.All(c.Figures.Contains)))
            {
                chosen.Add((topic.Korean, topic.Figures));
            }
        }

        return chosen;
    }

    private static string Squeeze(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private AnalyzedSentence Sentence(int article, int sentence) => articles[article].Brief.Source.Sentences[sentence];

    /// <summary>Compounds that at least two articles use; each as its most frequent spelling.</summary>
    private IEnumerable<(string Key, string Korean)> Compounds()
    {
        var uses = articles.SelectMany((a, i) => a.CopyOf is null ? a.Brief.Source.Sentences.SelectMany(Pairs).Select(p => (Article: i, Key: Squeeze(p), Korean: p)) : []);
        return uses.GroupBy(u => u.Key, StringComparer.Ordinal)
            .Where(g => g.Key.Length >= FewestSyllables && g.Select(u => u.Article).Distinct().Count() >= FewestArticles)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.CountBy(u => u.Korean, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key));
    }

    /// <summary>Two neighbouring nouns as printed, or a long noun by itself; parts of the names of people, bodies and places are no subject.</summary>
    private static IEnumerable<string> Pairs(AnalyzedSentence sentence)
    {
        var nouns = sentence.Tokens.Eojeols.SelectMany(e => e.Morphemes).Where(m => m.Tag is not (SejongTag.SP or SejongTag.SO)).ToArray();
        for (var i = 0; i < nouns.Length; i++)
        {
            if (!IsNoun(nouns[i]) || IsName(sentence, nouns[i]) || IsOfFigure(sentence, nouns[i]))
            {
                continue;
            }

            if (nouns[i].Form.Length >= FewestSyllablesOfOneNoun)
            {
                yield return nouns[i].Form;
            }

            if (i + 1 < nouns.Length && IsNoun(nouns[i + 1]) && !IsName(sentence, nouns[i + 1]) && !IsOfFigure(sentence, nouns[i + 1]) && nouns[i + 1].Span.Start - nouns[i].Span.End is 0 or 1)
            {
                yield return sentence.Text[nouns[i].Span.Start..nouns[i + 1].Span.End];
            }
        }
    }

    private static bool IsNoun(Morpheme morpheme) => morpheme.Tag is SejongTag.NNG or SejongTag.NNP && morpheme.Form.Length > 1;

    /// <summary>이상 of 1억 원 이상 says how a figure is meant, not what it is of.</summary>
    private static bool IsOfFigure(AnalyzedSentence sentence, Morpheme morpheme) => sentence.Quantities.Any(q => q.Span.Overlaps(morpheme.Span));

    private static bool IsName(AnalyzedSentence sentence, Morpheme morpheme) =>
        sentence.Names.Any(n => n.Entity.Type is EntityType.Person or EntityType.Organization or EntityType.Place && n.Span.Overlaps(morpheme.Span));
}

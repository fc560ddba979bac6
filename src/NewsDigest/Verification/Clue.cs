using NewsDigest.Analysis;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>A word, figure, date or name of an English sentence that tells which sentences of the article it may render.</summary>
/// <param name="Span">Where it stands in the English.</param>
/// <param name="Stem">The stem of a word; empty for figures and names.</param>
/// <param name="Places">The sentences of the article.</param>
/// <param name="Weight">How much it tells.</param>
internal sealed record Clue(TextSpan Span, string Stem, IReadOnlyCollection<int> Places, double Weight)
{
    public bool IsWord => Stem.Length > 0;

    /// <summary>The content words of a text that some sentence could be rendered with.</summary>
    public static IEnumerable<Clue> Words(string english, ArticleIndex index)
    {
        foreach (var (span, stem) in EnglishStem.At(english))
        {
            if (index.Places(stem) is { Count: > 0 } places)
            {
                yield return new Clue(span, stem, places, index.Weight(places.Count));
            }
        }
    }

    /// <summary>A figure or name that stands in some sentences; null when it stands in none.</summary>
    public static Clue? At(TextSpan span, IReadOnlyCollection<int> places) => places.Count == 0 ? null : new Clue(span, "", places, (1.2 / places.Count) + 0.3);

    /// <summary>The places of a figure.</summary>
    public static IReadOnlyCollection<int> WithFigure(StatedFigure figure, AnalyzedArticle article) =>
    [
        .. article.Sentences.Where(s => s.Quantities.Any(q => q.Value == figure.Value || q.Max == figure.Value || FigureRounding.Allows(figure.Value, figure.Qualifier, q.Value))).Select(s => s.Index),
    ];
}

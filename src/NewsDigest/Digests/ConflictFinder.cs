using NewsDigest.Facts;
using NewsDigest.Summaries;

namespace NewsDigest.Digests;

/// <summary>
/// Finds figures of one unit for one thing that differ between the articles of a story. A figure that the other article gives as well
/// is no conflict, nor one of another year, nor one that only rounds the other.
/// </summary>
internal static class ConflictFinder
{
    private const int SameThing = 550;

    public static IReadOnlyList<FigureConflict> Find(IReadOnlyList<DigestArticle> articles, IReadOnlyList<int> members)
    {
        var figures = members.SelectMany(m => articles[m].Brief.Source.Sentences.SelectMany(s => s.Quantities.Select(q => new Candidate(
            new FigureMention(m, s.Index, q), FigureContext.NounsNear(s, q), FigureContext.Measure(s, q), [.. s.Dates.Select(d => d.Iso)])))).ToArray();
        var groups = new List<List<Candidate>>();
        foreach (var a in figures)
        {
            foreach (var b in figures.Where(b => b.Mention.Article > a.Mention.Article && Disagree(a, b) && !Has(figures, a.Mention.Article, b) && !Has(figures, b.Mention.Article, a)))
            {
                var group = groups.Find(g => g.Contains(a) || g.Contains(b));
                if (group is null)
                {
                    groups.Add(group = []);
                }

                group.AddRange(new[] { a, b }.Where(c => !group.Contains(c)));
            }
        }

        return [.. groups.Select(g => new FigureConflict(
            g[0].Measure.Length > 0 ? g[0].Measure : string.Join(' ', g[0].Nouns.Where(g[1].Nouns.Contains).Order(StringComparer.Ordinal)),
            [.. g.Select(c => c.Mention).OrderBy(c => c.Article).ThenBy(c => c.Sentence).ThenBy(c => c.Figure.Span.Start)]))];
    }

    private static bool Disagree(Candidate a, Candidate b)
    {
        var (x, y) = (a.Mention.Figure, b.Mention.Figure);
        return x.Unit == y.Unit && x.Counter == y.Counter && x.Max is null && y.Max is null && x.Value != y.Value
            && !Rounds(x, y) && !Rounds(y, x)
            && a.Measure == b.Measure && a.Measure.Length > 1
            && (a.Dates.Count == 0 || b.Dates.Count == 0 || a.Dates.Overlaps(b.Dates))
            && ContentWords.Overlap(a.Nouns, b.Nouns) >= SameThing;
    }

    /// <summary>Whether the first, which is not meant exactly, may stand for the second.</summary>
    private static bool Rounds(Quantity rough, Quantity exact) =>
        rough.Qualifier != Qualifier.Exact && Math.Abs(rough.Value - exact.Value) * 20 <= Math.Abs(exact.Value);

    private static bool Has(Candidate[] all, int article, Candidate figure) =>
        all.Any(c => c.Mention.Article == article && c.Mention.Figure.Unit == figure.Mention.Figure.Unit && c.Mention.Figure.Value == figure.Mention.Figure.Value);

    private sealed record Candidate(FigureMention Mention, HashSet<string> Nouns, string Measure, HashSet<string> Dates);
}

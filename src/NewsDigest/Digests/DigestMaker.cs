using NewsDigest.Briefs;
using NewsDigest.Text;

namespace NewsDigest.Digests;

/// <summary>
/// Makes one digest of many briefs: groups them to stories, joins names, figures and dates. The same briefs give the same digest in
/// any order. Safe for many threads when the translator is.
/// </summary>
/// <param name="translate">The English of a short Korean phrase, for the titles of tables.</param>
public sealed class DigestMaker(Func<string, CancellationToken, ValueTask<string>> translate)
{
    /// <summary>The digest of the briefs.</summary>
    public async ValueTask<Digest> MakeAsync(IEnumerable<Brief> briefs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(briefs);
        Brief[] ordered = [.. briefs.DistinctBy(b => b.Provenance.InputSha256, StringComparer.Ordinal)
            .OrderBy(b => b.Source.Article.Published ?? DateOnly.MaxValue).ThenBy(b => b.Provenance.InputSha256, StringComparer.Ordinal)];
        var articles = Copies.Mark(ordered);
        cancellationToken.ThrowIfCancellationRequested();
        var groups = new StoryFinder(articles).Find();
        var writer = new StoryWriter(articles);
        var figures = FiguresOf(articles);
        return new Digest
        {
            Articles = articles,
            Stories = [.. groups.Select(writer.Write).OrderByDescending(s => s.Articles.Count).ThenByDescending(s => Newest(articles, s)).ThenBy(s => s.Articles[0])],
            Entities = EntityIndex.Of(articles),
            Figures = figures,
            Tables = await TablesAsync(articles, figures, cancellationToken).ConfigureAwait(false),
            Timeline = TimelineOf(articles),
            Charts = await ChartsAsync(articles, figures, cancellationToken).ConfigureAwait(false),
        };
    }

    private static FigureMention[] FiguresOf(IReadOnlyList<DigestArticle> articles) =>
        [.. articles.SelectMany((a, i) => a.CopyOf is null ? a.Brief.Source.Sentences.SelectMany(s => s.Quantities.Select(q => new FigureMention(i, s.Index, q))) : [])];

    private static TimelineEntry[] TimelineOf(IReadOnlyList<DigestArticle> articles) =>
        [.. articles.SelectMany((a, i) => a.CopyOf is null ? a.Brief.Source.Sentences.SelectMany(s => s.Dates.Select(d => (d.Iso, Article: i, s.Index))) : [])
            .GroupBy(d => d.Iso, StringComparer.Ordinal)
            .OrderBy(g => g.Key.Split('/')[0], StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TimelineEntry(g.Key, Citations.Of(g.Select(d => (d.Article, d.Index)))))];

    private static DateOnly Newest(IReadOnlyList<DigestArticle> articles, Story story) => story.Articles.Max(a => articles[a].Brief.Source.Article.Published ?? DateOnly.MinValue);

    private async ValueTask<FigureTable[]> TablesAsync(IReadOnlyList<DigestArticle> articles, FigureMention[] figures, CancellationToken cancellationToken)
    {
        var tables = new List<FigureTable>();
        foreach (var (korean, mentions) in new FigureTopics(articles).Of(figures))
        {
            tables.Add(new FigureTable(korean, await EnglishAsync(korean, cancellationToken).ConfigureAwait(false), mentions));
        }

        return [.. tables];
    }

    private async ValueTask<FigureChart[]> ChartsAsync(IReadOnlyList<DigestArticle> articles, FigureMention[] figures, CancellationToken cancellationToken)
    {
        var charts = new List<FigureChart>();
        foreach (var chart in ChartFinder.Find(articles, figures))
        {
            charts.Add(chart with { English = await EnglishAsync(chart.Korean, cancellationToken).ConfigureAwait(false) });
        }

        return [.. charts];
    }

    /// <summary>The English of a phrase as a title: no full stop, the first letter large.</summary>
    private async ValueTask<string> EnglishAsync(string korean, CancellationToken cancellationToken)
    {
        var english = (await translate(SourceText.From(korean).Composed, cancellationToken).ConfigureAwait(false)).TrimEnd('.', ' ');
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "A ", "an ", "An "])
        {
            english = english.StartsWith(article, StringComparison.Ordinal) ? english[article.Length..] : english;
        }

        return english.Length == 0 ? korean : char.ToUpperInvariant(english[0]) + english[1..];
    }
}

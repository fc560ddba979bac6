using System.Globalization;
using NewsDigest.Digests;
using NewsDigest.Names;

namespace NewsDigest.Writing;

/// <summary>What all formats of a digest say alike.</summary>
internal sealed class DigestView(Digest digest)
{
    private static readonly (EntityType[] Types, string Title)[] Kinds =
    [
        ([EntityType.Person], "People"),
        ([EntityType.Organization], "Organizations"),
        ([EntityType.Place, EntityType.Facility], "Places"),
        ([EntityType.Product, EntityType.Event, EntityType.Work], "Products, events and titles"),
    ];

    public Digest Digest { get; } = digest;

    /// <summary>How many articles and stories, and over which days.</summary>
    public string Extent
    {
        get
        {
            var days = Digest.Articles.Select(a => a.Brief.Source.Article.Published).OfType<DateOnly>().Order().ToArray();
            var span = days.Length == 0 ? "" : days[0] == days[^1] ? ", " + Day(days[0]) : $", {Day(days[0])} to {Day(days[^1])}";
            return Count(Digest.Articles.Count, "article", "articles") + " in " + Count(Digest.Stories.Count, "story", "stories") + span;
        }
    }

    /// <summary>The names by kind, without kinds that no article has.</summary>
    public IEnumerable<(string Title, DigestEntity[] Entities)> Names =>
        Kinds.Select(k => (k.Title, Digest.Entities.Where(e => k.Types.Contains(e.Type)).ToArray())).Where(k => k.Item2.Length > 0);

    /// <summary>The names to read first: those of two articles or more, and those that are named again and again.</summary>
    public static IReadOnlyList<DigestEntity> Lead(DigestEntity[] entities)
    {
        const int Often = 4;
        const int Few = 5;
        return entities.Length <= Few ? entities : [.. entities.Where(e => e.Mentions.Count > 1 || e.Count >= Often)];
    }

    /// <summary>Whether a story tells a sentence of the date.</summary>
    public bool IsTold(TimelineEntry entry) => entry.Mentions.Any(m => Digest.Stories.Any(s => s.Sentences.Any(t => t.Sources.Any(c => c.Article == m.Article && c.Sentences.Intersect(m.Sentences).Any()))));

    /// <summary>The figures that stand in no table of a subject.</summary>
    public FigureMention[] OtherFigures => [.. Digest.Figures.Where(f => !Digest.Tables.Any(t => t.Figures.Contains(f)))];

    /// <summary>The article's title in English, else its brief's headline.</summary>
    public string TitleOf(int article) => Digest.Articles[article].Brief.Summary.Headline;

    /// <summary>Who published an article and when, as far as it tells.</summary>
    public string OriginOf(int article)
    {
        var brief = Digest.Articles[article].Brief;
        return string.Join(", ", new[] { BriefView.PublisherOf(brief), brief.Source.Article.Published is { } day ? Day(day) : null }.OfType<string>());
    }

    /// <summary>The mark of an article: readers count from one.</summary>
    public static string Mark(int article) => "A" + (article + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>An article with its sentences: A2 §4, 7.</summary>
    public static string Mark(Citation citation) =>
        Mark(citation.Article) + (citation.Sentences.Count == 0 ? "" : " §" + string.Join(", ", citation.Sentences.Select(s => (s + 1).ToString(CultureInfo.InvariantCulture))));

    /// <summary>The translated sentence a figure stands in.</summary>
    public string SentenceOf(FigureMention figure) => Page.EnglishClip.Sentence(Digest.Articles[figure.Article].Brief, figure.Sentence);

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}

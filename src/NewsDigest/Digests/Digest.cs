using NewsDigest.Briefs;
using NewsDigest.Facts;
using NewsDigest.Names;

namespace NewsDigest.Digests;

/// <summary>Many articles as one: their stories, and everything they name over all articles. Immutable; the order of the input does not matter.</summary>
public sealed record Digest
{
    /// <summary>The articles, oldest first, undated ones last; the same input is here once.</summary>
    public required IReadOnlyList<DigestArticle> Articles { get; init; }

    /// <summary>The stories, the most important first: most articles, then the newest, then the oldest lead.</summary>
    public required IReadOnlyList<Story> Stories { get; init; }

    /// <summary>Names over all articles and spellings, the most named first.</summary>
    public required IReadOnlyList<DigestEntity> Entities { get; init; }

    /// <summary>Figures by what they are about; a figure may stand in several tables.</summary>
    public required IReadOnlyList<FigureTable> Tables { get; init; }

    /// <summary>All figures in order of article and place.</summary>
    public required IReadOnlyList<FigureMention> Figures { get; init; }

    /// <summary>Dates over all articles, in order.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Figures that can be drawn: one measure, one unit, several times or places.</summary>
    public required IReadOnlyList<FigureChart> Charts { get; init; }
}

/// <summary>An article of a digest.</summary>
/// <param name="Brief">Its brief.</param>
/// <param name="CopyOf">The earlier article, by place, whose words it repeats; null when its words are its own.</param>
public sealed record DigestArticle(Brief Brief, int? CopyOf)
{
    /// <summary>The first twelve digits of the input's hash: a name that does not depend on paths or order.</summary>
    public string Id => Brief.Provenance.InputSha256.Length > 12 ? Brief.Provenance.InputSha256[..12] : Brief.Provenance.InputSha256;
}

/// <summary>Sentences of one article that something stands on.</summary>
/// <param name="Article">0-based place in <see cref="Digest.Articles"/>.</param>
/// <param name="Sentences">0-based sentences there.</param>
public sealed record Citation(int Article, IReadOnlyList<int> Sentences);

/// <summary>What several articles tell of one event.</summary>
public sealed record Story
{
    /// <summary>The headline, that of the lead article's brief.</summary>
    public required string Headline { get; init; }

    /// <summary>0-based places of its articles, the lead article first.</summary>
    public required IReadOnlyList<int> Articles { get; init; }

    /// <summary>The brief over all of them; every article is cited.</summary>
    public required IReadOnlyList<StorySentence> Sentences { get; init; }

    /// <summary>Figures in which the articles do not agree.</summary>
    public IReadOnlyList<FigureConflict> Conflicts { get; init; } = [];
}

/// <summary>A sentence of a story's brief.</summary>
/// <param name="English">Its English.</param>
/// <param name="Sources">The articles that say so, at least one.</param>
public sealed record StorySentence(string English, IReadOnlyList<Citation> Sources);

/// <summary>A figure and where it stands.</summary>
/// <param name="Article">0-based place in <see cref="Digest.Articles"/>.</param>
/// <param name="Sentence">0-based sentence there.</param>
/// <param name="Figure">The figure.</param>
public sealed record FigureMention(int Article, int Sentence, Quantity Figure);

/// <summary>Figures for the same thing that differ between articles, side by side.</summary>
/// <param name="About">The Korean words they share.</param>
/// <param name="Figures">At least two, of different articles.</param>
public sealed record FigureConflict(string About, IReadOnlyList<FigureMention> Figures);

/// <summary>A person, place, organization … over all articles.</summary>
public sealed record DigestEntity
{
    /// <summary>The best proven English.</summary>
    public required string English { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The best proof any article gives.</summary>
    public required NameStatus Status { get; init; }

    /// <summary>Korean spellings, the most used first.</summary>
    public required IReadOnlyList<string> Spellings { get; init; }

    /// <summary>Hanja, traditional and simplified, as printed.</summary>
    public required IReadOnlyList<string> Hanja { get; init; }

    /// <summary>Where it is named.</summary>
    public required IReadOnlyList<Citation> Mentions { get; init; }

    /// <summary>How often it is named.</summary>
    public required int Count { get; init; }
}

/// <summary>The figures about one subject.</summary>
/// <param name="Korean">The subject as printed.</param>
/// <param name="English">Its English.</param>
/// <param name="Figures">In order of article and place.</param>
public sealed record FigureTable(string Korean, string English, IReadOnlyList<FigureMention> Figures);

/// <summary>A date and who names it.</summary>
/// <param name="Iso">As in <see cref="DateMention.Iso"/>.</param>
/// <param name="Mentions">Where.</param>
public sealed record TimelineEntry(string Iso, IReadOnlyList<Citation> Mentions);

/// <summary>Figures of one measure and unit over time or by place.</summary>
/// <param name="Korean">The measure as printed.</param>
/// <param name="English">Its English.</param>
/// <param name="Unit">The unit of all points.</param>
/// <param name="IsOverTime">Whether the points are dates, else places.</param>
/// <param name="Points">At least three, in order of date, or the largest first.</param>
public sealed record FigureChart(string Korean, string English, string Unit, bool IsOverTime, IReadOnlyList<ChartPoint> Points);

/// <summary>A point of a chart.</summary>
/// <param name="Label">An ISO date or the English of a place.</param>
/// <param name="Figure">Its figure.</param>
public sealed record ChartPoint(string Label, FigureMention Figure);

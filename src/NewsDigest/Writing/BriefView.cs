using System.Globalization;
using NewsDigest.Briefs;
using NewsDigest.Facts;
using NewsDigest.Names;
using NewsDigest.Verification;

namespace NewsDigest.Writing;

/// <summary>What the readable formats show of a brief, chosen once so that they all show the same.</summary>
internal sealed class BriefView
{
    private const int MostFigures = 12;
    private const int MostNames = 16;
    private const int WordsBefore = 3;
    private const int WordsAfter = 1;

    public BriefView(Brief brief)
    {
        Brief = brief;
        Sources = [.. brief.Summary.Sentences.SelectMany(s => s.Sources).Distinct().Order()];
        Figures = [.. FiguresInOrder().Take(MostFigures)];
        HiddenFigures = brief.Source.Sentences.Sum(s => s.Quantities.Count) - Figures.Count;
        Names = [.. brief.Source.Entities.OrderByDescending(IsInBrief).ThenByDescending(e => e.Mentions.Count).Take(MostNames)];
        HiddenNames = brief.Source.Entities.Count - Names.Count;
        Unproven = [.. brief.Ledger.Claims.Where(c => !c.IsSupported)];
        Unconfirmed = [.. Names.Where(n => n.Status == NameStatus.Unconfirmed)];
        Unknown = [.. Sources.SelectMany(s => brief.Translations[s].Unknown).Distinct(StringComparer.Ordinal)];
    }

    public Brief Brief { get; }

    /// <summary>The sentences of the article that the brief stands on.</summary>
    public IReadOnlyList<int> Sources { get; }

    /// <summary>The figures of those sentences, money and shares first and small counts last, then the money and shares of the others.</summary>
    public IReadOnlyList<(int Sentence, Quantity Figure)> Figures { get; }

    public int HiddenFigures { get; }

    /// <summary>The names of the brief's sentences first, then those that are named most.</summary>
    public IReadOnlyList<Entity> Names { get; }

    public int HiddenNames { get; }

    public IReadOnlyList<Claim> Unproven { get; }

    public IReadOnlyList<Entity> Unconfirmed { get; }

    /// <summary>The Korean words of the brief's sentences that have no English.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Place, date, source and author, as far as the article tells.</summary>
    public IReadOnlyList<string> Dateline =>
        [.. new[]
        {
            Brief.Source.DatelinePlaceEnglish,
            Brief.Source.Article.Published is { } day ? day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) + (Brief.Source.Article.IsYearInferred ? " (year inferred)" : "") : "Date not given",
            PublisherOf(Brief) is { } publisher ? "Source: " + publisher : null,
            Brief.Source.Article.Author is { } author ? "By " + author : null,
        }.OfType<string>()];

    /// <summary>Who published the article, in English where that is known, with the Korean.</summary>
    public static string? PublisherOf(Brief brief) => (brief.Source.PublisherEnglish, brief.Source.Article.Publisher) switch
    {
        (_, null) => null,
        (null, var korean) => korean,
        var (english, korean) => english == korean ? english : $"{english} ({korean})",
    };

    /// <summary>One English sentence about how much of the brief is proven.</summary>
    public string Verdict => Brief.Ledger.Claims.Count == 0
        ? "The brief states no figure, date, name or quotation."
        : string.Create(CultureInfo.InvariantCulture, $"{Brief.Ledger.Claims.Count - Unproven.Count} of {Brief.Ledger.Claims.Count} figures, dates, names and quotations are traced to the Korean.{(Derived == 0 ? "" : $" {Derived} of them the article does not state: they follow from its figures.")}");

    /// <summary>How many claims follow from figures of the article without standing in it.</summary>
    public int Derived => Brief.Ledger.Claims.Count(c => c.Status == ClaimStatus.Derived);

    /// <summary>Which engine wrote it, and why not another.</summary>
    public string Engine => Brief.Provenance.Fallback is { } fallback
        ? $"{Brief.Provenance.Engine} (instead of {fallback.From}: {fallback.Reason})"
        : Brief.Provenance.Engine;

    /// <summary>How sure a name is, for a reader who knows nothing of our terms.</summary>
    public static string StatusOf(Entity entity) => entity.Status switch
    {
        NameStatus.Proven => "proven by Hanja",
        NameStatus.Known => "known",
        _ => entity.Candidates.Where(c => !string.Equals(c, entity.English, StringComparison.OrdinalIgnoreCase)).Take(3).ToArray() is { Length: > 0 } others ? "unconfirmed; or " + string.Join(", ", others) : "unconfirmed",
    };

    /// <summary>A figure with a few Korean words around it, for a reader who wants to know what is counted.</summary>
    public string ContextOf(int sentence, Quantity figure)
    {
        var source = Brief.Source.Sentences[sentence];
        var eojeols = source.Tokens.Eojeols;
        var first = Math.Max(0, eojeols.TakeWhile(e => e.Span.End <= figure.Span.Start).Count() - WordsBefore);
        var last = Math.Min(eojeols.Count - 1, eojeols.TakeWhile(e => e.Span.Start < figure.Span.End).Count() - 1 + WordsAfter);
        return first > last
            ? figure.Text
            : (first > 0 ? "… " : "") + source.Text[eojeols[first].Span.Start..eojeols[last].Span.End] + (last < eojeols.Count - 1 ? " …" : "");
    }

    private IEnumerable<(int Sentence, Quantity Figure)> FiguresInOrder()
    {
        var all = Brief.Source.Sentences.SelectMany(s => s.Quantities.Select(q => (s.Index, q))).ToArray();
        return all.Where(f => Sources.Contains(f.Index)).OrderBy(f => FigureRank.Of(f.q)).Concat(all.Where(f => !Sources.Contains(f.Index) && FigureRank.IsShare(f.q)));
    }

    private bool IsInBrief(Entity entity) => entity.Mentions.Any(m => Sources.Contains(m.Sentence));
}

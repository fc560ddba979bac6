using NewsDigest.Analysis;
using NewsDigest.Names;

namespace NewsDigest.Verification;

/// <summary>The sentences of the article that an English sentence renders: only there may its figures stand, and near them its dates and names.</summary>
internal sealed class SourceWindow
{
    /// <summary>More source sentences than this no English sentence joins.</summary>
    private const int MostSources = 4;

    /// <summary>A name in so large a share of the sentences is what the article is about (percent).</summary>
    private const int TopicShare = 25;

    private readonly AnalyzedArticle article;
    private readonly HashSet<int>? sources;

    private readonly int primary;

    private SourceWindow(AnalyzedArticle article, HashSet<int>? sources, int primary = -1) => (this.article, this.sources, this.primary) = (article, sources, primary);

    /// <summary>Everything, for headlines.</summary>
    public static SourceWindow Whole(AnalyzedArticle article) => new(article, null);

    /// <summary>The sentences that explain most of an English sentence by its words, figures, dates and names together; of two that explain as much, the one of <paramref name="dated"/>.</summary>
    public static SourceWindow Of(string english, AnalyzedArticle article, Glosses glosses, IReadOnlyList<IReadOnlySet<int>> claims, IReadOnlySet<int> dated)
    {
        if (article.Sentences.Count <= 2)
        {
            return Whole(article);
        }

        var content = article.Sentences.Select(glosses.Of).ToArray();
        var words = EnglishStem.In(english).Distinct(StringComparer.Ordinal).ToList();
        var weights = words.ToDictionary(w => w, w => Weight(content.Count(c => c.Contains(w)), content.Length), StringComparer.Ordinal);
        var open = claims.Where(c => c.Count > 0).ToList();
        var chosen = new HashSet<int>();
        var first = -1;
        while (chosen.Count < Math.Min(MostSources, content.Length))
        {
            var best = Enumerable.Range(0, content.Length).Where(i => !chosen.Contains(i))
                .Select(i => (Index: i, Words: words.Where(w => content[i].Contains(w)).ToArray(), Claims: open.Where(c => c.Contains(i)).ToArray()))
                .Select(s => (s.Index, s.Words, s.Claims, Score: s.Words.Sum(w => weights[w]) + (1.2 * s.Claims.Sum(c => 1.0 / c.Count)) + (0.3 * s.Claims.Length)))
                .MaxBy(s => (s.Score, dated.Contains(s.Index), -s.Index));
            if (chosen.Count > 0 && !Adds(best.Words.Sum(w => weights[w]), best.Words.Length, best.Claims.Length))
            {
                break;
            }

            first = chosen.Count == 0 ? best.Index : first;
            chosen.Add(best.Index);
            words.RemoveAll(best.Words.Contains);
            open.RemoveAll(best.Claims.Contains);
        }

        return new SourceWindow(article, chosen, first);
    }

    /// <summary>Whether a figure or quotation may stand on a sentence.</summary>
    public bool Holds(int sentence) => sources is null || sentence < 0 || sources.Contains(sentence);

    /// <summary>Whether a date may stand on a sentence: context gives the year.</summary>
    public bool IsNear(int sentence) => Holds(sentence) || sources!.Any(s => Math.Abs(s - sentence) <= 1);

    /// <summary>
    /// Whether a name may stand here: one of the sentences themselves; or one near by or of the whole article, unless they have a name of
    /// the same type that the English passes over, for then the two were exchanged.
    /// </summary>
    /// <param name="places">The sentences that have the name.</param>
    /// <param name="type">What it names.</param>
    /// <param name="told">The Korean of the entities that the English names.</param>
    public bool MayName(IReadOnlySet<int> places, EntityType type, IReadOnlySet<string> told)
    {
        if (type == EntityType.Person && primary >= 0 && !places.Contains(primary) && Persons(primary) is { Count: > 0 } persons && !persons.Any(told.Contains))
        {
            // Who speaks in what is rendered most is passed over: the speakers were exchanged.
            return false;
        }

        if (sources is null || places.Any(p => p >= 0 && Holds(p)))
        {
            return true;
        }

        if (sources.Any(s => article.Sentences[s].Names.Any(n => n.Entity.Type == type && !told.Contains(n.Entity.Korean))))
        {
            return false;
        }

        return places.Any(p => sources.Any(s => s - p is 1 or 2 or -1))
            || (type != EntityType.Person && (places.Contains(-1) || 100 * places.Count >= TopicShare * article.Sentences.Count));
    }

    private HashSet<string> Persons(int sentence) =>
    [
        .. article.Sentences[sentence].Names.Where(n => n.Entity.Type == EntityType.Person).Select(n => n.Entity.Korean),
        .. article.Sentences[sentence].Quotations.Where(q => q.Speaker is { Type: EntityType.Person }).Select(q => q.Speaker!.Korean),
    ];

    /// <summary>Where a date may stand: the sentences, or their neighbours when they have none.</summary>
    public IEnumerable<AnalyzedSentence> Dated() => Sentences().Any(s => s.Index >= 0 && s.Dates.Count > 0) ? Sentences() : Near();

    /// <summary>The whole article, what is rendered first.</summary>
    public IEnumerable<AnalyzedSentence> Everywhere() => Sentences().Concat(SourceSentences.Of(article).Where(s => !Holds(s.Index)));

    /// <summary>The sentences, for glosses.</summary>
    public IEnumerable<AnalyzedSentence> Sentences() => SourceSentences.Of(article).Where(s => Holds(s.Index));

    /// <summary>The sentences and their neighbours.</summary>
    public IEnumerable<AnalyzedSentence> Near() => SourceSentences.Of(article).Where(s => IsNear(s.Index));

    /// <summary>A second sentence must explain more than one thing by itself, or a single false figure would bring its own proof.</summary>
    private static bool Adds(double weight, int words, int claims) => (words >= 3 && weight >= 1.5) || (claims >= 2 && words >= 1) || (claims >= 1 && words >= 2 && weight >= 0.8);

    private static double Weight(int sentences, int all) => sentences == 0 ? 0 : 1.0 - (Math.Log(sentences) / Math.Log(all + 1));
}

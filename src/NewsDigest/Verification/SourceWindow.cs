using System.Collections.Frozen;
using NewsDigest.Analysis;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>The sentences of the article that an English sentence renders: only there may its figures stand, and near them its dates and names.</summary>
internal sealed class SourceWindow
{
    /// <summary>More source sentences than this no English sentence joins.</summary>
    private const int MostSources = 4;

    private static readonly FrozenSet<int> Nothing = [];

    private readonly AnalyzedArticle article;
    private readonly HashSet<int>? sources;

    private SourceWindow(AnalyzedArticle article, HashSet<int>? sources) => (this.article, this.sources) = (article, sources);

    /// <summary>Everything, for headlines.</summary>
    public static SourceWindow Whole(AnalyzedArticle article) => new(article, null);

    /// <summary>Whether nothing is known of which sentences are rendered.</summary>
    public bool IsWhole => sources is null;

    /// <summary>
    /// The sentences that explain most of an English sentence by its words, figures and names together, and the one that explains most of
    /// each of its clauses; of two that explain as much, the one of <paramref name="dated"/>.
    /// </summary>
    public static SourceWindow Of(IReadOnlyList<Clue> clues, IReadOnlyList<TextSpan> segments, AnalyzedArticle article, IReadOnlySet<int> dated)
    {
        if (article.Sentences.Count <= 2)
        {
            return Whole(article);
        }

        var open = clues.ToList();
        var chosen = new HashSet<int>();
        while (chosen.Count < MostSources && Best(open, article, dated, chosen) is { } best && (chosen.Count == 0 || Adds(best)))
        {
            chosen.Add(best.Sentence);
            open.RemoveAll(c => c.Places.Contains(best.Sentence));
        }

        if (chosen.Count == 0)
        {
            chosen.Add(dated.Count > 0 ? dated.Min() : 0);
        }

        foreach (var segment in segments.Count > 1 ? segments : [])
        {
            if (Best([.. clues.Where(c => segment.Contains(c.Span))], article, dated, Nothing) is { } best && IsClear(best))
            {
                chosen.Add(best.Sentence);
            }
        }

        return new SourceWindow(article, chosen);
    }

    /// <summary>The sentence that explains most of some clues; null when none explains anything.</summary>
    /// <param name="clues">The clues.</param>
    /// <param name="article">The article.</param>
    /// <param name="dated">Sentences that win over others that explain as much.</param>
    /// <param name="but">Sentences that are not asked for.</param>
    public static Explained? Best(IReadOnlyList<Clue> clues, AnalyzedArticle article, IReadOnlySet<int> dated, IReadOnlySet<int> but)
    {
        var scores = new double[article.Sentences.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clue in clues)
        {
            if (!clue.IsWord || seen.Add(clue.Stem))
            {
                foreach (var place in clue.Places)
                {
                    if (place >= 0 && place < scores.Length)
                    {
                        scores[place] += clue.Weight;
                    }
                }
            }
        }

        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0 && !but.Contains(i) && (best < 0 || scores[i] > scores[best] || (scores[i] == scores[best] && dated.Contains(i) && !dated.Contains(best))))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return null;
        }

        var here = clues.Where(c => c.Places.Contains(best)).ToArray();
        var words = here.Where(c => c.IsWord).DistinctBy(c => c.Stem, StringComparer.Ordinal).ToArray();
        return new Explained(best, scores[best], words.Length, words.Sum(w => w.Weight), here.Length - here.Count(c => c.IsWord));
    }

    /// <summary>Whether a figure or quotation may stand on a sentence.</summary>
    public bool Holds(int sentence) => sources is null || sentence < 0 || sources.Contains(sentence);

    /// <summary>Whether a date may stand on a sentence: context gives the year.</summary>
    public bool IsNear(int sentence) => Holds(sentence) || sources!.Any(s => Math.Abs(s - sentence) <= 1);

    /// <summary>Where a date may stand: the sentences, or their neighbours when they have none.</summary>
    public IEnumerable<AnalyzedSentence> Dated() => Sentences().Any(s => s.Index >= 0 && s.Dates.Count > 0) ? Sentences() : Near();

    /// <summary>The whole article, what is rendered first.</summary>
    public IEnumerable<AnalyzedSentence> Everywhere() => Sentences().Concat(SourceSentences.Of(article).Where(s => !Holds(s.Index)));

    /// <summary>The sentences and the title.</summary>
    public IEnumerable<AnalyzedSentence> Sentences() => SourceSentences.Of(article).Where(s => Holds(s.Index));

    /// <summary>The sentences and their neighbours.</summary>
    public IEnumerable<AnalyzedSentence> Near() => SourceSentences.Of(article).Where(s => IsNear(s.Index));

    /// <summary>A second sentence must explain more than one thing by itself, or a single false figure would bring its own proof.</summary>
    private static bool Adds(Explained found) =>
        (found.Words >= 3 && found.WordWeight >= 1.5) || (found.Claims >= 2 && found.Words >= 1) || (found.Claims >= 1 && found.Words >= 2 && found.WordWeight >= 0.8);

    /// <summary>Whether a clause by itself tells which sentence it renders.</summary>
    public static bool IsClear(Explained found) => found.Score >= 0.9 && found.Words + found.Claims >= 2 && found.Words > 0;

    /// <summary>What a sentence explains: its score, how many words and what they weigh, and how many figures and names.</summary>
    internal sealed record Explained(int Sentence, double Score, int Words, double WordWeight, int Claims);
}

using NewsDigest.Analysis;
using NewsDigest.Translation;

namespace NewsDigest.Summaries;

/// <summary>
/// Chooses sentences by rule and gives their translations. No model, no randomness: the same article gives the same summary on
/// every machine. Safe for many threads when its translator is.
/// </summary>
public sealed class OfflineSummarizer : ISummarizer
{
    /// <summary>What <see cref="Summary.Engine"/> says.</summary>
    public const string EngineName = "offline";

    private readonly ITranslator translator;
    private readonly ScoreWeights weights = ScoreWeights.Load();
    private readonly SentenceScorer scorer;

    /// <summary>A summariser whose English is that of <paramref name="translator"/>.</summary>
    public OfflineSummarizer(ITranslator translator)
    {
        ArgumentNullException.ThrowIfNull(translator);
        this.translator = translator;
        scorer = new SentenceScorer(weights, CueWords.Load());
    }

    /// <inheritdoc/>
    public async ValueTask<Summary> SummarizeAsync(AnalyzedArticle article, SummaryOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Sentences, 1, nameof(options));
        var translations = new TranslatedSentence[article.Sentences.Count];
        for (var i = 0; i < translations.Length; i++)
        {
            translations[i] = await translator.TranslateAsync(article.Sentences[i], cancellationToken).ConfigureAwait(false);
        }

        var chosen = Choose(article, translations, options.Sentences);
        return new Summary
        {
            Engine = EngineName,
            Headline = await HeadlineAsync(article, translations, chosen, cancellationToken).ConfigureAwait(false),
            Sentences = [.. chosen.Select(i => new SummarySentence(translations[i].English, [i]))],
        };
    }

    private IReadOnlyList<int> Choose(AnalyzedArticle article, TranslatedSentence[] translations, int wanted)
    {
        var content = article.Sentences.Select(ContentWords.Of).ToArray();
        var scores = scorer.Score(article, content)
            .Where(s => translations[s.Index].English.Length > 0)
            .Select(s => s with { Points = s.Points - Unsure(translations[s.Index]) })
            .ToArray();
        return SentenceChoice.Choose(scores, content, wanted, weights["repeated"]);
    }

    /// <summary>The share of unsure words as whole thousandths first, so that no floating sum decides an order.</summary>
    private int Unsure(TranslatedSentence translation) =>
        weights["unsure"] * (1000 - (int)Math.Round(Math.Clamp(translation.Confidence, 0, 1) * 1000, MidpointRounding.AwayFromZero)) / 1000;

    private async ValueTask<string> HeadlineAsync(
        AnalyzedArticle article, TranslatedSentence[] translations, IReadOnlyList<int> chosen, CancellationToken cancellationToken)
    {
        if (article.Title is not null)
        {
            var title = await translator.TranslateAsync(article.Title, cancellationToken).ConfigureAwait(false);
            if (title is { English.Length: > 0, Unknown.Count: 0 })
            {
                return Headline.FromTitle(title.English);
            }
        }

        return chosen.Count == 0 ? "" : Headline.FromLead(translations[chosen[0]].English);
    }
}

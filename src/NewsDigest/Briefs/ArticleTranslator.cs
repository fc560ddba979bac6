using NewsDigest.Analysis;
using NewsDigest.Summaries;
using NewsDigest.Text;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest.Briefs;

/// <summary>Translates title, sentences and quotations of an article.</summary>
internal sealed class ArticleTranslator(ArticleAnalyzer analyzer, ITranslator translator)
{
    public async ValueTask<ArticleTranslation> TranslateAsync(AnalyzedArticle article, CancellationToken cancellationToken)
    {
        var title = article.Title is null ? null : await translator.TranslateAsync(article.Title, cancellationToken).ConfigureAwait(false);
        var sentences = new TranslatedSentence[article.Sentences.Count];
        var quotations = new IReadOnlyList<TranslatedQuotation>[sentences.Length];
        var renderings = new List<KnownQuotation>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = article.Sentences[i];
            sentences[i] = await translator.TranslateAsync(sentence, cancellationToken).ConfigureAwait(false);
            quotations[i] = await QuotationsAsync(article, sentence, cancellationToken).ConfigureAwait(false);
            renderings.AddRange(sentence.Quotations.Zip(quotations[i], (ko, en) => new KnownQuotation(i, ko.Fact.Text, en.English)));
            renderings.AddRange(QuotedParts(sentence, sentences[i].English));
        }

        if (article.Title is not null && title is not null)
        {
            renderings.AddRange(QuotedParts(article.Title, title.English));
        }

        return new ArticleTranslation(title is null ? null : Headline.FromTitle(title.English), sentences, quotations, renderings);
    }

    private async ValueTask<IReadOnlyList<TranslatedQuotation>> QuotationsAsync(AnalyzedArticle article, AnalyzedSentence sentence, CancellationToken cancellationToken)
    {
        var translated = new TranslatedQuotation[sentence.Quotations.Count];
        for (var i = 0; i < translated.Length; i++)
        {
            var quotation = sentence.Quotations[i];
            var words = await translator.TranslateAsync(analyzer.Part(sentence, quotation.Fact.Span), cancellationToken).ConfigureAwait(false);
            translated[i] = new TranslatedQuotation(words.English, await SpeakerAsync(article, quotation, cancellationToken).ConfigureAwait(false));
        }

        return translated;
    }

    /// <summary>The name of who speaks; of a role (an official of the ministry) its translation.</summary>
    private async ValueTask<string?> SpeakerAsync(AnalyzedArticle article, AnalyzedQuotation quotation, CancellationToken cancellationToken)
    {
        if (quotation.Speaker is { } entity)
        {
            return entity.English;
        }

        if (quotation.Fact.SpeakerSpan is not { Length: > 0 } span || quotation.Fact.SpeakerSentence < 0 || quotation.Fact.SpeakerSentence >= article.Sentences.Count)
        {
            return null;
        }

        var speaker = analyzer.Part(article.Sentences[quotation.Fact.SpeakerSentence], span);
        var role = await translator.TranslateAsync(speaker, cancellationToken).ConfigureAwait(false);
        return role.English.Length == 0 ? null : Headline.FromTitle(role.English);
    }

    /// <summary>The quoted parts of a translated sentence stand for those of its source: one for one when they are as many, else for the sentence.</summary>
    private static IEnumerable<KnownQuotation> QuotedParts(AnalyzedSentence sentence, string english)
    {
        var quoted = EnglishQuotations.Find(english);
        var source = KoreanQuotedParts.Find(sentence.Text);
        return source.Count == 0
            ? []
            : quoted.Select((span, i) => new KnownQuotation(
                sentence.Index, source.Count == quoted.Count ? source[i].In(sentence.Text) : sentence.Text, span.In(english)));
    }
}

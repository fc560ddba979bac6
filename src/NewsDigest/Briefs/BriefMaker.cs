using NewsDigest.Analysis;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest.Briefs;

/// <summary>Makes a brief of an article: analysis, translation, summary, proof. Safe for many threads when its parts are.</summary>
public sealed class BriefMaker
{
    private readonly ArticleAnalyzer analyzer;
    private readonly ArticleTranslator article;
    private readonly ISummarizer summarizer;
    private readonly IBriefVerifier verifier;

    /// <summary>A maker out of the given parts.</summary>
    public BriefMaker(ArticleAnalyzer analyzer, ITranslator translator, ISummarizer summarizer, IBriefVerifier verifier)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(translator);
        ArgumentNullException.ThrowIfNull(summarizer);
        ArgumentNullException.ThrowIfNull(verifier);
        this.analyzer = analyzer;
        article = new ArticleTranslator(analyzer, translator);
        this.summarizer = summarizer;
        this.verifier = verifier;
    }

    /// <summary>The brief of an article.</summary>
    /// <param name="source">The article as read.</param>
    /// <param name="inputSha256">Lower-case hexadecimal hash of the bytes it was read from.</param>
    /// <param name="options">What the summary should be like.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<Brief> MakeAsync(Article source, string inputSha256, SummaryOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(inputSha256);
        ArgumentNullException.ThrowIfNull(options);
        var analyzed = analyzer.Analyze(source);
        var english = await article.TranslateAsync(analyzed, cancellationToken).ConfigureAwait(false);
        var summary = await summarizer.SummarizeAsync(analyzed, options, cancellationToken).ConfigureAwait(false);
        return new Brief
        {
            Source = analyzed,
            TitleEnglish = english.Title,
            Translations = english.Sentences,
            QuotationTranslations = english.Quotations,
            Summary = summary,
            Ledger = verifier.Verify(summary.Headline, [.. summary.Sentences.Select(s => s.English)], analyzed, english.Renderings),
            Provenance = new Provenance(summary.Engine, inputSha256, LibraryVersion, null),
        };
    }

    /// <summary>Checks English sentences against an article, the article's own quotations being known.</summary>
    public async ValueTask<Ledger> VerifyAsync(string? headline, IReadOnlyList<string> sentences, Article source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(source);
        var analyzed = analyzer.Analyze(source);
        var english = await article.TranslateAsync(analyzed, cancellationToken).ConfigureAwait(false);
        return verifier.Verify(headline, sentences, analyzed, english.Renderings);
    }

    private static string LibraryVersion => typeof(BriefMaker).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}

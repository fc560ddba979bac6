using System.Security.Cryptography;
using System.Text;
using NewsDigest.Analysis;
using NewsDigest.Briefs;
using NewsDigest.Morphology;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Text;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest;

/// <summary>
/// Reads Korean news and writes English briefs in which every figure, date, name and quotation is traced to the source. Makes no
/// network call. Immutable and safe for many threads; making one loads the tables, so keep it.
/// </summary>
public sealed class NewsDigester
{
    private readonly ArticleReader reader = new();
    private readonly ArticleAnalyzer analyzer;
    private readonly ITranslator translator;
    private readonly BriefMaker maker;
    private readonly SummaryOptions defaults;

    internal NewsDigester(ArticleAnalyzer analyzer, ITranslator translator, BriefMaker maker, SummaryOptions defaults)
    {
        this.analyzer = analyzer;
        this.translator = translator;
        this.maker = maker;
        this.defaults = defaults;
    }

    /// <summary>A digester of the library's own offline parts.</summary>
    public static NewsDigester Create() => new NewsDigesterBuilder().Build();

    /// <summary>Reads a page, text dump or article and briefs it.</summary>
    /// <param name="page">The bytes as they came: HTML or text in any encoding Korean news uses.</param>
    /// <param name="options">What the summary should be like; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The brief, or why the input cannot be read.</returns>
    public async ValueTask<BriefOutcome> BriefAsync(ReadOnlyMemory<byte> page, SummaryOptions? options = null, CancellationToken cancellationToken = default)
    {
        var reading = reader.Read(page.Span);
        return reading.IsRead
            ? new BriefOutcome(await maker.MakeAsync(reading.Article, Hash(page.Span), options ?? defaults, cancellationToken).ConfigureAwait(false))
            : new BriefOutcome(reading.Refusal);
    }

    /// <summary>Briefs a page that is already text; its hash is that of its UTF-8 bytes.</summary>
    public ValueTask<BriefOutcome> BriefAsync(string page, SummaryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        return BriefAsync(Encoding.UTF8.GetBytes(page), options, cancellationToken);
    }

    /// <summary>Briefs an article that the caller has read; its hash is that of the UTF-8 bytes of its text.</summary>
    public ValueTask<Brief> BriefAsync(Article article, SummaryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return maker.MakeAsync(article, Hash(Encoding.UTF8.GetBytes(article.Text.Original)), options ?? defaults, cancellationToken);
    }

    /// <summary>Translates one Korean sentence; blank text gives an empty string.</summary>
    /// <param name="sentence">One sentence; it is never split.</param>
    /// <param name="date">What relative dates refer to; null when unknown.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<string> TranslateAsync(string sentence, DateOnly? date = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (string.IsNullOrWhiteSpace(sentence))
        {
            return "";
        }

        var translation = await translator.TranslateAsync(Facts(sentence, date), cancellationToken).ConfigureAwait(false);
        return translation.English;
    }

    /// <summary>The eojeols and morphemes of a sentence, in composed form.</summary>
    public TokenizedText Tokenize(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return analyzer.Tokenize(SourceText.From(sentence).Composed);
    }

    /// <summary>The names, figures, dates and quotations of one sentence; positions are those of its composed form.</summary>
    /// <param name="sentence">One sentence; it is never split.</param>
    /// <param name="date">What relative dates refer to; null when unknown.</param>
    public AnalyzedSentence Facts(string sentence, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return analyzer.AnalyzeSentence(SourceText.From(sentence).Composed, date);
    }

    /// <summary>Checks every figure, date, name and quotation of an English text against its Korean article.</summary>
    /// <param name="headline">The headline; null when there is none.</param>
    /// <param name="sentences">The sentences, as <see cref="EnglishSentences"/> splits a text.</param>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ValueTask<Ledger> VerifyAsync(string? headline, IReadOnlyList<string> sentences, Article article, CancellationToken cancellationToken = default) =>
        maker.VerifyAsync(headline, sentences, article, cancellationToken);

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

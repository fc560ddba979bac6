using System.Security.Cryptography;
using NewsDigest.Briefs;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Writing;

namespace NewsDigest.Batch;

/// <summary>Briefs by a <see cref="NewsDigester"/>: with the library's own parts, by rule and at no cost. Safe for many threads.</summary>
public sealed class OfflineWork : IBriefWork
{
    private readonly ArticleReader reader = new();
    private readonly NewsDigester digester;
    private readonly SummaryOptions options;
    private readonly Fallback? fallback;

    /// <summary>Work by a digester.</summary>
    /// <param name="digester">The digester.</param>
    /// <param name="options">What the summary should be like; null for the defaults.</param>
    /// <param name="fallback">Said in every brief when another engine was asked for; null when none was.</param>
    public OfflineWork(NewsDigester digester, SummaryOptions? options = null, Fallback? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(digester);
        this.digester = digester;
        this.options = options ?? new SummaryOptions();
        this.fallback = fallback;
        var version = typeof(NewsDigester).Assembly.GetName().Version?.ToString(3);
        Configuration = $"offline {version} sentences={this.options.Sentences} fallback={fallback?.From}:{fallback?.Reason}";
    }

    /// <inheritdoc/>
    public string Configuration { get; }

    /// <inheritdoc/>
    public WorkUsage Estimate(BatchArticle article) => WorkUsage.None;

    /// <inheritdoc/>
    public async ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var outcome = await DigestAsync(article, cancellationToken).ConfigureAwait(false);
        if (!outcome.IsBriefed)
        {
            return new WorkOutcome(new WorkFailure(outcome.Refusal.Code, outcome.Refusal.Message));
        }

        var brief = fallback is null ? outcome.Brief : outcome.Brief with { Provenance = outcome.Brief.Provenance with { Fallback = fallback } };
        return new WorkOutcome(BriefJson.Write(brief, indented: false));
    }

    private async ValueTask<BriefOutcome> DigestAsync(BatchArticle article, CancellationToken cancellationToken)
    {
        if (!article.IsText && article is { Title: null, Published: null, Publisher: null })
        {
            return await digester.BriefAsync(article.Content, options, cancellationToken).ConfigureAwait(false);
        }

        var reading = article.Read(reader);
        if (!reading.IsRead)
        {
            return new BriefOutcome(reading.Refusal);
        }

        // The hash is that of what came in, as it is for a file, not of the text taken out of a page.
        var brief = await digester.BriefAsync(reading.Article, options, cancellationToken).ConfigureAwait(false);
        return new BriefOutcome(brief with { Provenance = brief.Provenance with { InputSha256 = Convert.ToHexStringLower(SHA256.HashData(article.Content.Span)) } });
    }
}

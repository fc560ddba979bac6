using NewsDigest.Briefs;
using NewsDigest.Reading;
using NewsDigest.Summaries;

namespace NewsDigest.Cli;

/// <summary>Who writes the English of a run.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>The brief of a page.</summary>
    ValueTask<BriefOutcome> BriefAsync(byte[] page, SummaryOptions options, CancellationToken cancellationToken);

    /// <summary>The brief of an article.</summary>
    ValueTask<Brief> BriefAsync(Article article, SummaryOptions options, CancellationToken cancellationToken);

    /// <summary>The English of a sentence.</summary>
    ValueTask<string> TranslateAsync(string sentence, DateOnly? date, CancellationToken cancellationToken);
}

/// <summary>The rules of the library.</summary>
/// <param name="wantedModel">Whether a model would have been asked first, had one been configured.</param>
/// <param name="builder">What the digester is made of; null for the library's own.</param>
internal sealed class OfflineEngine(bool wantedModel, NewsDigesterBuilder? builder = null) : IEngine
{
    private readonly NewsDigester digester = builder?.Build() ?? NewsDigester.Create();

    public async ValueTask<BriefOutcome> BriefAsync(byte[] page, SummaryOptions options, CancellationToken cancellationToken)
    {
        var outcome = await digester.BriefAsync(page, options, cancellationToken);
        return outcome.IsBriefed ? new BriefOutcome(WithFallback(outcome.Brief)) : outcome;
    }

    public async ValueTask<Brief> BriefAsync(Article article, SummaryOptions options, CancellationToken cancellationToken) =>
        WithFallback(await digester.BriefAsync(article, options, cancellationToken));

    public ValueTask<string> TranslateAsync(string sentence, DateOnly? date, CancellationToken cancellationToken) => digester.TranslateAsync(sentence, date, cancellationToken);

    public void Dispose()
    {
    }

    private Brief WithFallback(Brief brief) =>
        wantedModel ? brief with { Provenance = brief.Provenance with { Fallback = new Fallback("chat", EngineOption.NoModel) } } : brief;
}

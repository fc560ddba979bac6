using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using NewsDigest.Briefs;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Translation;

namespace NewsDigest.Llm;

/// <summary>
/// A <see cref="NewsDigester"/> whose summaries a model words, and whose briefs tell which engine answered and why not the model.
/// Safe for many threads.
/// </summary>
public sealed class ChatDigester
{
    private readonly ChatSummarizer summarizer;

    /// <summary>A digester over a client.</summary>
    /// <param name="client">Any chat client.</param>
    /// <param name="model">How the model is called.</param>
    /// <param name="deployment">What all callers of the deployment share; null for one of its own.</param>
    /// <param name="options">What briefs should be like; null for the defaults.</param>
    /// <param name="cache">Remembers answers; null for none.</param>
    /// <param name="logger">Gets codes and counts; null for none.</param>
    public ChatDigester(IChatClient client, ChatModelInfo model, ChatDeployment? deployment = null, ChatBriefOptions? options = null, IChatCache? cache = null, ILogger? logger = null)
    {
        deployment ??= new ChatDeployment();
        ChatSummarizer? made = null;
        ITranslator? rules = null;
        Digester = new NewsDigesterBuilder().WithSummarizer(translator =>
        {
            rules = translator;
            return made = new ChatSummarizer(client, model, translator, deployment, options, cache, logger: logger);
        }).Build();
        summarizer = made!;
        Translator = new ChatTranslator(client, model, rules!, deployment, options, cache, logger: logger);
    }

    /// <summary>The digester underneath, for facts, tokens and verification.</summary>
    public NewsDigester Digester { get; }

    /// <summary>Translates single sentences with the same model.</summary>
    public ChatTranslator Translator { get; }

    /// <summary>Reads a page, text dump or article and briefs it.</summary>
    /// <param name="page">The bytes as they came.</param>
    /// <param name="options">What the summary should be like; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work and closes the connection.</param>
    /// <exception cref="ChatAuthenticationException">The service refuses the key: no article of this run can succeed.</exception>
    public async ValueTask<BriefOutcome> BriefAsync(ReadOnlyMemory<byte> page, SummaryOptions? options = null, CancellationToken cancellationToken = default)
    {
        var outcome = await Digester.BriefAsync(page, options, cancellationToken).ConfigureAwait(false);
        return outcome.IsBriefed ? new BriefOutcome(WithProvenance(outcome.Brief)) : outcome;
    }

    /// <summary>Briefs an article that the caller has read.</summary>
    /// <exception cref="ChatAuthenticationException">The service refuses the key.</exception>
    public async ValueTask<Brief> BriefAsync(Article article, SummaryOptions? options = null, CancellationToken cancellationToken = default) =>
        WithProvenance(await Digester.BriefAsync(article, options, cancellationToken).ConfigureAwait(false));

    /// <summary>How a brief of this digester came about: calls, tokens, cost, what was replaced. Null for briefs of others.</summary>
    public ChatReport? ReportOf(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return summarizer.ReportOf(brief.Summary);
    }

    private Brief WithProvenance(Brief brief) =>
        summarizer.ReportOf(brief.Summary)?.Fallback is { } fallback ? brief with { Provenance = brief.Provenance with { Fallback = fallback } } : brief;
}

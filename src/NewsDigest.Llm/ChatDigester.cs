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
    private readonly ChatPolicy policy;
    private readonly ChatBriefOptions brief;
    private readonly Lazy<NewsDigester> offline;

    /// <summary>A digester over a client.</summary>
    /// <param name="client">Any chat client.</param>
    /// <param name="model">How the model is called.</param>
    /// <param name="deployment">What all callers of the deployment share; null for one of its own.</param>
    /// <param name="options">What briefs should be like; null for the defaults.</param>
    /// <param name="cache">Remembers answers; null for none.</param>
    /// <param name="logger">Gets codes and counts; null for none.</param>
    /// <param name="offline">The offline parts, where they are not the library's own or are shared with others; its summariser is replaced.</param>
    public ChatDigester(IChatClient client, ChatModelInfo model, ChatDeployment? deployment = null, ChatBriefOptions? options = null, IChatCache? cache = null, ILogger? logger = null, NewsDigesterBuilder? offline = null)
    {
        deployment ??= new ChatDeployment();
        policy = deployment.Policy;
        brief = options ?? new ChatBriefOptions();
        this.offline = new Lazy<NewsDigester>(() => (offline ?? new NewsDigesterBuilder()).WithSummarizer(t => new OfflineSummarizer(t)).Build());
        ChatSummarizer? made = null;
        ITranslator? rules = null;
        Digester = (offline ?? new NewsDigesterBuilder()).WithSummarizer(translator =>
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

    /// <summary>What decides a brief besides article and model, in a fixed form: prompts and their versions, options, limits.</summary>
    public string Configuration => summarizer.Configuration;

    /// <summary>
    /// What briefing an article will cost, without analysing it; 0 without a price. The low figure is one short answer, the high one every
    /// allowed call with the longest answer.
    /// </summary>
    /// <param name="text">The article as it came; markup counts too.</param>
    public CostEstimate Estimate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // The prompt's own words and the table of renderings, which is at most about as long as the article.
        const int PromptTokens = 900;
        var article = Math.Min(TokenCounter.Count(text), brief.ArticleTokens * brief.MaxSections);
        var input = PromptTokens + (2 * article);
        var price = policy.Price ?? new ChatPrice(0, 0);
        return new CostEstimate(
            input,
            price.Of(input, brief.AnswerTokens / 6),
            price.Of((long)(input + brief.AnswerTokens) * policy.MaxCalls, (long)(brief.AnswerTokens * 3 / 2) * policy.MaxCalls),
            price.Currency);
    }

    /// <summary>The question about an article as a line of a provider's batch file; null when it takes more than one question, or none.</summary>
    public async ValueTask<BatchFileRequest?> RequestAsync(Article article, SummaryOptions? options = null, CancellationToken cancellationToken = default)
    {
        var analysed = await offline.Value.BriefAsync(article, options, cancellationToken).ConfigureAwait(false);
        return summarizer.Request(analysed.Source, options ?? new SummaryOptions());
    }

    private Brief WithProvenance(Brief brief) =>
        summarizer.ReportOf(brief.Summary)?.Fallback is { } fallback ? brief with { Provenance = brief.Provenance with { Fallback = fallback } } : brief;
}

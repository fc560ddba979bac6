using System.Security.Cryptography;
using System.Text;
using NewsDigest.Batch;
using NewsDigest.Batch.Provider;
using NewsDigest.Llm;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Writing;

namespace NewsDigest.Cli;

/// <summary>Briefs of a batch by a chat model behind its checks; the answers are kept in the job's folder. Safe for many threads.</summary>
internal sealed class ChatWork : IProviderWork, IDisposable
{
    private readonly PaidCalls client;
    private readonly ChatDigester digester;
    private readonly ArticleReader reader = new();
    private readonly SummaryOptions options;
    private readonly bool onlyChat;
    private readonly ChatPrice? price;

    /// <param name="settings">The model.</param>
    /// <param name="policy">Limits and prices.</param>
    /// <param name="options">What a summary is like.</param>
    /// <param name="answers">Where answers are kept; null for nowhere.</param>
    /// <param name="onlyChat">Whether the run ends when the model is out of reach, instead of going on by rule.</param>
    public ChatWork(ChatSettings settings, ChatPolicy policy, SummaryOptions options, IAnswerStore? answers, bool onlyChat)
    {
        this.options = options;
        this.onlyChat = onlyChat;
        price = policy.Price;
        client = new PaidCalls(ChatClients.Create(settings, policy), policy.Price);
        var model = ChatModelInfo.Of(settings);
        digester = new ChatDigester(client, model, new ChatDeployment(policy), cache: answers is null ? null : new AnswerCache(answers, client));
        var version = typeof(NewsDigester).Assembly.GetName().Version?.ToString(3);
        Configuration = $"chat {version} {model.Provider} {settings.Endpoint!.GetLeftPart(UriPartial.Path)} {model.Name} sentences={options.Sentences} {digester.Configuration}";
        Endpoint = settings.Provider == ChatProvider.Azure ? "/chat/completions" : "/v1/chat/completions";
    }

    public string Configuration { get; }

    public string Endpoint { get; }

    public WorkUsage Estimate(BatchArticle article)
    {
        var estimate = digester.Estimate(Encoding.UTF8.GetString(article.Content.Span));
        return new WorkUsage(estimate.InputTokens, 0, estimate.High);
    }

    public decimal LeastDollars(BatchArticle article) => digester.Estimate(Encoding.UTF8.GetString(article.Content.Span)).Low;

    public async ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken)
    {
        var reading = article.Read(reader);
        if (!reading.IsRead)
        {
            return new WorkOutcome(new WorkFailure(reading.Refusal.Code, reading.Refusal.Message));
        }

        try
        {
            client.Begin();
            var brief = await digester.BriefAsync(reading.Article, options, cancellationToken);
            var report = digester.ReportOf(brief);
            var usage = report is null ? WorkUsage.None : new WorkUsage(report.InputTokens, report.OutputTokens, report.Cost);
            if (Failure(report) is { } failure)
            {
                return new WorkOutcome(failure, usage);
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(article.Content.Span));
            return new WorkOutcome(BriefJson.Write(brief with { Provenance = brief.Provenance with { InputSha256 = hash } }, indented: false), usage);
        }
        catch (ChatAuthenticationException refused)
        {
            return new WorkOutcome(new WorkFailure("authentication", $"{refused.Message} Check NEWSDIGEST_API_KEY and the endpoint.") { StopsRun = true });
        }
    }

    public async ValueTask<ProviderRequest?> RequestAsync(BatchArticle article, CancellationToken cancellationToken = default) =>
        article.Read(reader) is { IsRead: true } reading && await digester.RequestAsync(reading.Article, options, cancellationToken) is { } request
            ? new ProviderRequest(request.Key, request.Body)
            : null;

    public string? Answer(ReadOnlyMemory<byte> body) => BatchFileRequest.AnswerIn(body);

    /// <summary>Tokens as told, at half the price, which is what providers ask for batch files.</summary>
    public WorkUsage Usage(ReadOnlyMemory<byte> body) => BatchFileRequest.UsageIn(body) is { InputTokenCount: { } read, OutputTokenCount: { } written }
        ? new WorkUsage(read, written, (price?.Of(read, written) ?? 0) / 2)
        : WorkUsage.None;

    public void Dispose() => client.Dispose();

    /// <summary>
    /// A million articles must not be briefed by rule because the money is used up or, unless that was asked for, because nobody answers;
    /// one whose calls failed is left for another try.
    /// </summary>
    private WorkFailure? Failure(ChatReport? report) => report?.Code switch
    {
        "llm.cost" => new WorkFailure("budget", $"{report.Fallback!.Reason} Raise --max-cost and run again to go on.") { StopsRun = true },
        "llm.circuit" or "llm.quota" or "llm.tls" when onlyChat => new WorkFailure("unreachable", $"{report.Fallback!.Reason} Run again later to go on, or use --engine auto to go on by rule.") { StopsRun = true },
        "llm.network" or "llm.timeout" or "llm.server" or "llm.rate" or "llm.deadline" or "llm.unreachable" when onlyChat => new WorkFailure(report.Code, report.Fallback!.Reason),
        _ => null,
    };
}

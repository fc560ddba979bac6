using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using NewsDigest.Analysis;
using NewsDigest.Reading;
using NewsDigest.Text;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest.Llm;

/// <summary>
/// Has a model translate sentences and checks every figure, date, name and quotation; a sentence without a proven answer gets the
/// offline translation. Safe for many threads.
/// </summary>
public sealed class ChatTranslator : ITranslator
{
    private const int AnswerTokens = 600;

    private readonly ChatCaller caller;
    private readonly ITranslator offline;
    private readonly IBriefVerifier verifier;
    private readonly ChatBriefOptions options;
    private readonly ILogger logger;
    private readonly PromptFile prompt = PromptFile.Load("translate.v1");
    private readonly ConditionalWeakTable<TranslatedSentence, ChatReport> reports = [];

    /// <summary>A translator over a client; the parameters are those of <see cref="ChatSummarizer"/>.</summary>
    public ChatTranslator(
        IChatClient client,
        ChatModelInfo model,
        ITranslator offline,
        ChatDeployment? deployment = null,
        ChatBriefOptions? options = null,
        IChatCache? cache = null,
        IBriefVerifier? verifier = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(offline);
        this.offline = offline;
        var parts = ChatParts.Of(client, model, deployment, options, cache, verifier, logger);
        (caller, this.options, this.verifier, this.logger) = (parts.Caller, parts.Options, parts.Verifier, parts.Logger);
    }

    /// <summary>How a translation came about; null for those of others.</summary>
    public ChatReport? ReportOf(TranslatedSentence translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        return reports.TryGetValue(translation, out var report) ? report : null;
    }

    /// <inheritdoc/>
    /// <exception cref="ChatAuthenticationException">The service refuses the key.</exception>
    public async ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var byRule = await offline.TranslateAsync(sentence, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(sentence.Text))
        {
            return byRule;
        }

        var budget = caller.NewBudget();
        var outcome = await caller.AskAsync(Call(sentence), budget, cancellationToken).ConfigureAwait(false);
        var unproven = outcome.Value is { } english ? Unproven(english, sentence, byRule) : [];
        var failure = outcome.Failure ?? (unproven.Count == 0 ? null : new ChatFailure("llm.unproven", "the sentence does not prove what the model wrote."));
        var report = ChatReport.Of(budget) with
        {
            Unproven = unproven,
            Code = failure?.Code ?? "",
            Fallback = failure is null ? null : new(caller.Model.Name, failure.ToString()),
            IsInjectionSuspected = failure?.IsInjection ?? false,
        };
        if (failure is not null)
        {
            Log.FellBack(logger, caller.Model.Name, failure.Code);
        }

        var translation = failure is null ? new TranslatedSentence { English = outcome.Value! } : byRule with { };
        reports.AddOrUpdate(translation, report);
        return translation;
    }

    private IReadOnlyList<Claim> Unproven(string english, AnalyzedSentence sentence, TranslatedSentence byRule)
    {
        var text = SourceText.From(sentence.Text);
        var article = new AnalyzedArticle
        {
            Article = new Article { Text = text, Sentences = [new ArticleSentence(0, sentence.Text, new TextSpan(0, sentence.Text.Length), null)] },
            Sentences = [sentence with { Index = 0 }],
            Entities = [.. sentence.Names.Select(n => n.Entity with { Mentions = [new(0, n.Span)] })],
        };
        var known = EnglishQuotations.Find(byRule.English).Select(q => new KnownQuotation(0, sentence.Text, q.In(byRule.English))).ToArray();
        return [.. verifier.Verify(null, [english], article, known).Claims.Where(c => !c.IsSupported)];
    }

    private ChatCall<string> Call(AnalyzedSentence sentence) => new()
    {
        Prompt = prompt.Name,
        Key = ArticlePrompt.Hash(sentence.Text),
        Messages = _ => [.. prompt.Fill(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["audience"] = options.Audience,
            ["style"] = options.HouseStyle,
            ["fence"] = ArticlePrompt.Fence(sentence.Text),
            ["article"] = ArticlePrompt.Visible(sentence.Text),
            ["table"] = ArticlePrompt.Table([sentence]),
        })],
        Schema = BriefSchema.Sentence,
        MaxOutputTokens = AnswerTokens,
        Read = AnswerReader.Sentence,
    };
}

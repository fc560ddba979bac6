using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using NewsDigest.Analysis;
using NewsDigest.Briefs;
using NewsDigest.Summaries;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest.Llm;

/// <summary>
/// Has a model write the brief, checks every figure, date, name and quotation of it, has it repaired once, and replaces or drops
/// what is still unproven. When no usable answer comes, the offline summary is given, with the reason in its report. Safe for many threads.
/// </summary>
public sealed class ChatSummarizer : ISummarizer
{
    private readonly ChatCaller caller;
    private readonly ChatBriefOptions brief;
    private readonly ITranslator translator;
    private readonly OfflineSummarizer offline;
    private readonly SummaryCheck check;
    private readonly ILogger logger;
    private readonly PromptFile briefPrompt = PromptFile.Load("brief.v1");
    private readonly PromptFile joinPrompt = PromptFile.Load("join.v1");
    private readonly PromptFile repairPrompt = PromptFile.Load("repair.v1");
    private readonly ConditionalWeakTable<Summary, ChatReport> reports = [];

    /// <summary>A summariser over a client.</summary>
    /// <param name="client">Any chat client; those of <see cref="ChatClients"/> guard what comes over the wire.</param>
    /// <param name="model">How the model is called.</param>
    /// <param name="translator">The offline translator whose English stands in for what is not proven.</param>
    /// <param name="deployment">What all callers of the deployment share; null for one of its own.</param>
    /// <param name="options">What briefs should be like; null for the defaults.</param>
    /// <param name="cache">Remembers answers; null for none.</param>
    /// <param name="verifier">Checks the English; null for the library's.</param>
    /// <param name="logger">Gets codes and counts, never text; null for none.</param>
    public ChatSummarizer(
        IChatClient client,
        ChatModelInfo model,
        ITranslator translator,
        ChatDeployment? deployment = null,
        ChatBriefOptions? options = null,
        IChatCache? cache = null,
        IBriefVerifier? verifier = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(translator);
        var parts = ChatParts.Of(client, model, deployment, options, cache, verifier, logger);
        (caller, brief, this.logger) = (parts.Caller, parts.Options, parts.Logger);
        this.translator = translator;
        offline = new OfflineSummarizer(translator);
        check = new SummaryCheck(parts.Verifier, translator);
    }

    /// <summary>How a summary of this summariser came about; null for summaries of others.</summary>
    public ChatReport? ReportOf(Summary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return reports.TryGetValue(summary, out var report) ? report : null;
    }

    /// <summary>What briefing an article will cost; null when the policy has no price.</summary>
    public CostEstimate? Estimate(AnalyzedArticle article, SummaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        if (caller.Policy.Price is not { } price)
        {
            return null;
        }

        var sections = ArticleSections.Cut(article, brief.ArticleTokens, brief.MaxSections);
        var input = sections.Sections.Sum(s => TokenCounter.Count(Messages(s, options, 1)));
        var calls = sections.Sections.Count == 1 ? 1 : sections.Sections.Count + 1;
        return new CostEstimate(
            input,
            price.Of(input, calls * (brief.AnswerTokens / 6)),
            price.Of((long)(input + brief.AnswerTokens) * caller.Policy.MaxCalls, (long)(brief.AnswerTokens * 3 / 2) * caller.Policy.MaxCalls),
            price.Currency);
    }

    /// <summary>The question about an article as a line of a batch file; null when it takes more than one question, or none.</summary>
    public BatchFileRequest? Request(AnalyzedArticle article, SummaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        return article.Sentences.Count > 0 && ArticleSections.Cut(article, brief.ArticleTokens, brief.MaxSections) is { Sections: [var only] }
            ? BatchFileRequest.Of(briefPrompt.Name, caller.Model, Messages(only, options, 1), BriefSchema.Brief, brief.AnswerTokens)
            : null;
    }

    /// <summary>What decides a brief besides the article and the model: prompts, options, limits.</summary>
    internal string Configuration => $"{briefPrompt.Name} {joinPrompt.Name} {repairPrompt.Name} {brief} calls={caller.Policy.MaxCalls}";

    /// <inheritdoc/>
    /// <exception cref="ChatAuthenticationException">The service refuses the key: no article of this run can succeed.</exception>
    public async ValueTask<Summary> SummarizeAsync(AnalyzedArticle article, SummaryOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Sentences, 1, nameof(options));
        if (article.Sentences.Count == 0)
        {
            return await offline.SummarizeAsync(article, options, cancellationToken).ConfigureAwait(false);
        }

        var budget = caller.NewBudget();
        var cut = ArticleSections.Cut(article, brief.ArticleTokens, brief.MaxSections);
        var asked = await AskAsync(article, cut.Sections, options, budget, cancellationToken).ConfigureAwait(false);
        var report = ChatReport.Of(budget) with { LeftOut = cut.LeftOut };
        if (asked.Answer is not { } answer)
        {
            return await FallBackAsync(article, options, asked.Failure!, report, cancellationToken).ConfigureAwait(false);
        }

        var checkedAnswer = await check.CheckAsync(answer, article, cancellationToken).ConfigureAwait(false);
        if (!checkedAnswer.IsProven && brief.Repair && budget.HasCall)
        {
            checkedAnswer = await RepairAsync(checkedAnswer, asked.Messages, article, options, budget, cancellationToken).ConfigureAwait(false);
            report = ChatReport.Of(budget) with { LeftOut = cut.LeftOut };
        }

        return await PublishAsync(checkedAnswer, article, options, report, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Summary> PublishAsync(CheckedAnswer answer, AnalyzedArticle article, SummaryOptions options, ChatReport report, CancellationToken cancellationToken)
    {
        report = report with { Unproven = answer.Unproven };
        if (answer.IsProven)
        {
            return Keep(new Summary { Engine = caller.Model.Name, Headline = answer.Answer.Headline, Sentences = answer.Answer.Sentences }, report);
        }

        var offlineSummary = await offline.SummarizeAsync(article, options, cancellationToken).ConfigureAwait(false);
        var mended = await new UnprovenSentences(translator, check).MendAsync(answer, article, offlineSummary, cancellationToken).ConfigureAwait(false);
        Log.Replaced(logger, caller.Model.Name, mended.Replaced + mended.Dropped, answer.Answer.Sentences.Count);
        if (mended.Kept == 0)
        {
            return await FallBackAsync(
                article, options, new ChatFailure("llm.unproven", "no sentence of the model's answer could be proven from the article."), report with { Dropped = answer.Answer.Sentences.Count }, cancellationToken).ConfigureAwait(false);
        }

        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"llm.unproven: of {answer.Answer.Sentences.Count} sentences {mended.Replaced} were replaced by the offline rendering and {mended.Dropped} left out{(mended.HeadlineReplaced ? ", and the headline is the offline one" : "")}, because the article does not prove them.");
        return Keep(
            new Summary { Engine = caller.Model.Name, Headline = mended.Headline, Sentences = mended.Sentences },
            report with { Code = "llm.unproven", Fallback = new Fallback(caller.Model.Name, reason), Replaced = mended.Replaced, Dropped = mended.Dropped });
    }

    private async Task<(BriefAnswer? Answer, ChatFailure? Failure, IReadOnlyList<ChatMessage> Messages)> AskAsync(
        AnalyzedArticle article, IReadOnlyList<IReadOnlyList<AnalyzedSentence>> sections, SummaryOptions options, CallBudget budget, CancellationToken cancellationToken)
    {
        var answers = new List<BriefAnswer>();
        IReadOnlyList<ChatMessage> messages = [];
        foreach (var section in sections)
        {
            var outcome = await caller.AskAsync(Call(briefPrompt.Name, article, options, share => messages = Messages(section, options, share)), budget, cancellationToken).ConfigureAwait(false);
            if (outcome.Value is not { } answer)
            {
                return (null, outcome.Failure, messages);
            }

            answers.Add(answer);
        }

        if (answers.Count == 1)
        {
            return (answers[0], null, messages);
        }

        var joined = await caller.AskAsync(Call(joinPrompt.Name, article, options, _ => messages = Join(answers, article, options)), budget, cancellationToken).ConfigureAwait(false);
        return (joined.Value, joined.Failure, messages);
    }

    private async Task<CheckedAnswer> RepairAsync(
        CheckedAnswer first, IReadOnlyList<ChatMessage> messages, AnalyzedArticle article, SummaryOptions options, CallBudget budget, CancellationToken cancellationToken)
    {
        var claims = string.Join('\n', first.Findings.Select(f => $"- {(f.Sentence < 0 ? "headline" : string.Create(CultureInfo.InvariantCulture, $"sentence {f.Sentence + 1}"))}: {JsonSerializer.Serialize(f.English)} ({f.Why})"));
        IReadOnlyList<ChatMessage> asked =
        [
            .. messages,
            new(ChatRole.Assistant, AnswerJson.Write(first.Answer)),
            .. repairPrompt.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["claims"] = claims }),
        ];
        var outcome = await caller.AskAsync(Call(repairPrompt.Name, article, options, _ => asked), budget, cancellationToken).ConfigureAwait(false);
        if (outcome.Value is not { } repaired)
        {
            return first;
        }

        var again = await check.CheckAsync(repaired, article, cancellationToken).ConfigureAwait(false);
        return again.ProvenSentences >= first.ProvenSentences ? again : first;
    }

    private ChatCall<BriefAnswer> Call(string prompt, AnalyzedArticle article, SummaryOptions options, Func<double, IReadOnlyList<ChatMessage>> messages) => new()
    {
        Prompt = prompt,
        Key = ArticlePrompt.Hash(article.Article.Text.Composed),
        Messages = messages,
        Schema = BriefSchema.Brief,
        MaxOutputTokens = brief.AnswerTokens,
        Read = content => AnswerReader.Brief(content, article.Sentences.Count, options.Sentences),
    };

    private ChatMessage[] Messages(IReadOnlyList<AnalyzedSentence> section, SummaryOptions options, double share)
    {
        var sentences = ArticleSections.Shorten(section, share);
        var text = ArticlePrompt.Number(sentences);
        return [.. briefPrompt.Fill(Values(options, text, ArticlePrompt.Table(sentences)))];
    }

    private ChatMessage[] Join(IEnumerable<BriefAnswer> answers, AnalyzedArticle article, SummaryOptions options)
    {
        var text = new StringBuilder(article.Title is null ? "" : "title: " + ArticlePrompt.Visible(article.Title.Text) + "\n");
        foreach (var sentence in answers.SelectMany(a => a.Sentences))
        {
            text.Append(CultureInfo.InvariantCulture, $"{sentence.English} [{string.Join(", ", sentence.Sources)}]\n");
        }

        return [.. joinPrompt.Fill(Values(options, text.ToString().TrimEnd('\n'), ""))];
    }

    private Dictionary<string, string> Values(SummaryOptions options, string article, string table) => new(StringComparer.Ordinal)
    {
        ["audience"] = brief.Audience,
        ["style"] = brief.HouseStyle,
        ["words"] = brief.SentenceWords.ToString(CultureInfo.InvariantCulture),
        ["least"] = Math.Min(3, options.Sentences).ToString(CultureInfo.InvariantCulture),
        ["most"] = options.Sentences.ToString(CultureInfo.InvariantCulture),
        ["fence"] = ArticlePrompt.Fence(article),
        ["article"] = article,
        ["table"] = table,
    };

    private async Task<Summary> FallBackAsync(AnalyzedArticle article, SummaryOptions options, ChatFailure failure, ChatReport report, CancellationToken cancellationToken)
    {
        Log.FellBack(logger, caller.Model.Name, failure.Code);
        var summary = await offline.SummarizeAsync(article, options, cancellationToken).ConfigureAwait(false);
        return Keep(summary, report with
        {
            Code = failure.Code,
            Fallback = new Fallback(caller.Model.Name, failure.ToString()),
            IsInjectionSuspected = failure.IsInjection,
        });
    }

    private Summary Keep(Summary summary, ChatReport report)
    {
        reports.AddOrUpdate(summary, report);
        return summary;
    }
}

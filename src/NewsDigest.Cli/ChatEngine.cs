using Microsoft.Extensions.AI;
using NewsDigest.Briefs;
using NewsDigest.Llm;
using NewsDigest.Reading;
using NewsDigest.Summaries;

namespace NewsDigest.Cli;

/// <summary>A chat model behind the checks of <c>NewsDigest.Llm</c>; what it cannot do, the rules do, and a line on standard error says so.</summary>
internal sealed class ChatEngine : IEngine
{
    private readonly IChatClient client;
    private readonly ChatDigester digester;
    private int untold;
    private string lastReason = "";

    public ChatEngine(ChatSettings settings, ChatPolicy policy, NewsDigesterBuilder offline)
    {
        client = ChatClients.Create(settings, policy);
        digester = new ChatDigester(client, ChatModelInfo.Of(settings), new ChatDeployment(policy), offline: offline);
    }

    public async ValueTask<BriefOutcome> BriefAsync(byte[] page, SummaryOptions options, CancellationToken cancellationToken)
    {
        var outcome = await GuardAsync(digester.BriefAsync(page, options, cancellationToken));
        if (outcome.IsBriefed)
        {
            TellFallback(outcome.Brief);
        }

        return outcome;
    }

    public async ValueTask<Brief> BriefAsync(Article article, SummaryOptions options, CancellationToken cancellationToken)
    {
        var brief = await GuardAsync(digester.BriefAsync(article, options, cancellationToken));
        TellFallback(brief);
        return brief;
    }

    public async ValueTask<string> TranslateAsync(string sentence, DateOnly? date, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sentence))
        {
            return "";
        }

        var translation = await GuardAsync(digester.Translator.TranslateAsync(digester.Digester.Facts(sentence, date), cancellationToken));
        if (digester.Translator.ReportOf(translation)?.Fallback is { } fallback)
        {
            untold++;
            lastReason = fallback.Reason;
        }

        return translation.English;
    }

    public void Dispose()
    {
        if (untold > 0)
        {
            Complaint.Write($"{untold} lines were translated by rule, the last because of {lastReason}");
        }

        client.Dispose();
    }

    private static void TellFallback(Brief brief)
    {
        if (brief.Provenance.Fallback is { } fallback)
        {
            Complaint.Write($"{fallback.From}: {fallback.Reason}");
        }
    }

    private static async ValueTask<T> GuardAsync<T>(ValueTask<T> work)
    {
        try
        {
            return await work;
        }
        catch (ChatAuthenticationException refused)
        {
            throw new CommandException(ExitCode.Authentication, $"{refused.Message} Check NEWSDIGEST_API_KEY and the endpoint.", refused);
        }
    }
}

using System.Collections.Concurrent;
using System.Text;

namespace NewsDigest.Batch.Tests.Job;

/// <summary>
/// Work without an engine: the brief repeats the text. A text that begins with "refuse" is refused, with "throw" throws, with "hang"
/// never ends. With answers it plays a model whose answers are kept.
/// </summary>
internal sealed class FakeWork(string configuration = "fake", IAnswerStore? answers = null) : IBriefWork
{
    /// <summary>Calls of the engine, by the text.</summary>
    public ConcurrentDictionary<string, int> Calls { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What a call costs.</summary>
    public WorkUsage Price { get; init; }

    /// <summary>Whether the process is meant to be dead: what a thread of it still does then is not counted.</summary>
    public Func<bool> IsDead { get; init; } = () => false;

    public TimeSpan Delay { get; init; }

    public string Configuration => configuration;

    public int TotalCalls => Calls.Values.Sum();

    public WorkUsage Estimate(BatchArticle article) => Price;

    public async ValueTask<WorkOutcome> BriefAsync(BatchArticle article, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(article.Content.Span);
        if (answers is not null && await answers.FindAsync(text, cancellationToken) is { } kept)
        {
            return new WorkOutcome(Encoding.UTF8.GetBytes(kept));
        }

        if (IsDead())
        {
            throw new InvalidOperationException("dead");
        }

        Calls.AddOrUpdate(text, 1, (_, n) => n + 1);
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, cancellationToken);
        }

        switch (text.Split(' ')[0])
        {
            case "refuse":
                return new WorkOutcome(new WorkFailure("not-korean", "It is not Korean."), Price);
            case "pay" when answers is not null:
                await answers.KeepAsync(text, "{}", Price, cancellationToken);
                throw new InvalidOperationException("after it was paid");
            case "throw":
                throw new InvalidOperationException("poison");
            case "hang":
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                break;
            case "stop":
                return new WorkOutcome(new WorkFailure("authentication", "The key is wrong.") { StopsRun = true });
        }

        var brief = $$"""{"config":"{{configuration}}","text":"{{text}}"}""";
        if (answers is not null)
        {
            await answers.KeepAsync(text, brief, Price, cancellationToken);
        }

        return new WorkOutcome(Encoding.UTF8.GetBytes(brief), Price);
    }
}

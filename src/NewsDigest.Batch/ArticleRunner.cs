using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>Does the work on one article within the limits of a run: an article that hangs, throws or answers nonsense costs itself only.</summary>
internal sealed class ArticleRunner(IBriefWork work, BatchOptions options, TimeProvider time, WorkUsage spent, AnswerLog? answers = null)
{
    private readonly MinuteLimit requests = new(options.RequestsPerMinute, time);
    private readonly MinuteLimit tokens = new(options.TokensPerMinute, time);
    private readonly Budget budget = new(options.MostDollars, spent.Dollars);

    /// <summary>The outcome for an article.</summary>
    /// <exception cref="BatchStoppedException">No article can be done any more.</exception>
    /// <exception cref="OperationCanceledException">The run ends at once.</exception>
    public async Task<WorkOutcome> RunAsync(BatchArticle article, WorkAttempt attempt, CancellationToken cancellationToken)
    {
        var before = Unrecorded(attempt);
        var estimate = work.Estimate(article);
        if (!budget.Reserve(estimate.Dollars))
        {
            throw new BatchStoppedException("budget", budget.Message);
        }

        WorkOutcome? outcome = null;
        try
        {
            await requests.TakeAsync(1, cancellationToken).ConfigureAwait(false);
            await tokens.TakeAsync(estimate.Tokens, cancellationToken).ConfigureAwait(false);
            outcome = await WorkAsync(article, attempt, before, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            budget.Settle(estimate.Dollars, outcome?.Usage.Dollars ?? 0);
        }

        if (outcome.Failure is { StopsRun: true } failure)
        {
            throw new BatchStoppedException(failure.Code, failure.Reason);
        }

        return outcome.Failure is not null || ResultLines.IsOneObject(outcome.Brief.Span)
            ? outcome
            : new WorkOutcome(new WorkFailure("fault", "The engine's answer is no JSON object on one line."), outcome.Usage);
    }

    private async Task<WorkOutcome> WorkAsync(BatchArticle article, WorkAttempt attempt, WorkUsage before, CancellationToken cancellationToken)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = source.Token;
        // On a thread of its own: work that does not look at its token is left behind when its time is over.
        var running = Task.Run(() => BriefAsync(article, attempt, token), CancellationToken.None);
        try
        {
            return await running.WaitAsync(options.ArticleTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            await source.CancelAsync().ConfigureAwait(false);
            return new WorkOutcome(new WorkFailure("timeout", $"Not finished within {options.ArticleTimeout.TotalSeconds:0} s."), Unrecorded(attempt).Subtract(before));
        }
        catch (Exception end) when (end is JobDiskException || (end is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // The answers can no longer be kept, or the run ends: neither is the article's fault.
            throw;
        }
#pragma warning disable CA1031 // Whatever a poison article makes the engine throw belongs to that article alone, with its reason.
        catch (Exception fault)
        {
            return new WorkOutcome(new WorkFailure("fault", $"{fault.GetType().Name}: {fault.Message}"), Unrecorded(attempt).Subtract(before));
        }
#pragma warning restore CA1031
    }

    private async Task<WorkOutcome> BriefAsync(BatchArticle article, WorkAttempt attempt, CancellationToken cancellationToken)
    {
        answers?.AskFor(attempt);
        return await work.BriefAsync(article, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What answers of a work have cost that no record tells of.</summary>
    private WorkUsage Unrecorded(WorkAttempt attempt) => answers?.Unrecorded.Of(attempt.Work) ?? WorkUsage.None;
}

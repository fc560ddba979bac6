using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Llm;

/// <summary>The one place that calls a model: cache, money, turns, timers, retries, telemetry. Safe for many threads.</summary>
internal sealed class ChatCaller(IChatClient client, ChatDeployment deployment, ChatModelInfo model, IChatCache? cache, ILogger logger)
{
    private readonly ChatPolicy policy = deployment.Policy;
    private readonly TimeProvider time = deployment.Time;

    public ChatModelInfo Model => model;

    public ChatPolicy Policy => policy;

    public CallBudget NewBudget() => new(policy, time);

    /// <summary>Asks until there is an answer, or no call, no time or no sense in asking is left.</summary>
    /// <exception cref="ChatAuthenticationException">The service refuses the key.</exception>
    public async Task<ChatOutcome<T>> AskAsync<T>(ChatCall<T> call, CallBudget budget, CancellationToken cancellationToken)
        where T : class
    {
        var state = new AskState(call.MaxOutputTokens);
        while (true)
        {
            var attempt = await AttemptAsync(call, state, budget, cancellationToken).ConfigureAwait(false);
            if (attempt.Failure is not { } failure)
            {
                return attempt;
            }

            if (failure.Code == "llm.auth")
            {
                throw new ChatAuthenticationException($"{model.Server}: {failure.Message}");
            }

            var isLast = !state.MayRepeat(failure, deployment) || !budget.HasCall;
            var wait = isLast || !failure.IsOutage ? TimeSpan.Zero : Backoff.After(failure, budget.Calls, call.Key, policy);
            if (failure.RetryAfter is not null && wait > TimeSpan.Zero)
            {
                deployment.Pause(wait);
            }

            if (isLast || wait >= budget.Left)
            {
                return attempt;
            }

            if (wait > TimeSpan.Zero)
            {
                budget.Waits.Add(wait);
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<ChatOutcome<T>> AttemptAsync<T>(ChatCall<T> call, AskState state, CallBudget budget, CancellationToken cancellationToken)
        where T : class
    {
        var form = deployment.Form;
        var messages = call.Messages(state.Share);
        var options = RequestOptions.For(form, call.Schema, state.MaxOutputTokens);
        var cacheKey = cache is null ? "" : CacheKey.Of(call.Prompt, model, form, options, messages);
        if (cache is not null && await cache.FindAsync(cacheKey, cancellationToken).ConfigureAwait(false) is { } known && call.Read(known).Value is { } remembered)
        {
            return new(remembered, null);
        }

        if (deployment.IsOpen())
        {
            return Fail<T>("llm.circuit", "the service has failed too often in a row and is left alone for a while.");
        }

        var input = NeedsTokens ? TokenCounter.Count(messages) : 0;
        var reservation = policy.Price?.Of(input, state.MaxOutputTokens) ?? 0;
        if (!deployment.TryReserve(reservation))
        {
            deployment.Released();
            return Fail<T>("llm.cost", "the cost ceiling of this run would be passed.");
        }

        var turn = deployment.TakeTurn(input + state.MaxOutputTokens);
        if (turn >= budget.Left)
        {
            deployment.Released();
            deployment.Settle(reservation, 0);
            return Fail<T>("llm.deadline", "the turn at the service would come after the deadline.");
        }

        var spent = 0m;
        try
        {
            await Task.Delay(turn, time, cancellationToken).ConfigureAwait(false);
            budget.Take();
            var reply = await SendAsync(call.Prompt, messages, options, budget.Left, cancellationToken).ConfigureAwait(false);
            if (reply.Text is not null || reply.IsAnswered)
            {
                var (read, written) = (reply.InputTokens ?? input, reply.OutputTokens ?? (NeedsTokens ? TokenCounter.Count(reply.Text ?? "") : 0));
                spent = policy.Price?.Of(read, written) ?? 0;
                budget.Settle(read, written, spent);
            }

            return await JudgeAsync(call, reply, cacheKey, budget, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            deployment.Released();
            throw;
        }
        finally
        {
            deployment.Settle(reservation, spent);
        }
    }

    private bool NeedsTokens => policy.Price is not null || policy.TokensPerMinute is not null;

    private async Task<ChatOutcome<T>> JudgeAsync<T>(ChatCall<T> call, ChatReply reply, string cacheKey, CallBudget budget, CancellationToken cancellationToken)
        where T : class
    {
        if (reply.Failure is { } failure)
        {
            if (failure.IsOutage)
            {
                deployment.Failed();
            }
            else
            {
                deployment.Succeeded();
            }

            Log.CallFailed(logger, model.Name, call.Prompt, budget.Calls, failure.Code, failure.Status);
            return new(null, failure);
        }

        deployment.Succeeded();
        var (value, unreadable) = call.Read(reply.Text!);
        if (value is null)
        {
            Log.CallFailed(logger, model.Name, call.Prompt, budget.Calls, unreadable!.Code, 200);
            return new(null, unreadable);
        }

        budget.HasUnknownFinish |= reply.HasUnknownFinish;
        Log.CallAnswered(logger, model.Name, call.Prompt, budget.Calls);
        if (cache is not null)
        {
            await cache.StoreAsync(cacheKey, reply.Text!, cancellationToken).ConfigureAwait(false);
        }

        return new(value, null);
    }

    /// <summary>One request under its timers.</summary>
    private async Task<ChatReply> SendAsync(string prompt, IReadOnlyList<ChatMessage> messages, ChatOptions options, TimeSpan left, CancellationToken cancellationToken)
    {
        var limit = left < policy.AttemptTimeout ? left : policy.AttemptTimeout;
        using var timer = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.FromMilliseconds(1), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        using var activity = ChatTelemetry.Start(model, prompt);
        var start = time.GetTimestamp();
        var notes = new WireNotes();
        WireNotes.Current = notes;
        ChatReply reply;
        try
        {
            var response = policy.Stream
                ? await client.GetStreamingResponseAsync(messages, options, either.Token).ToChatResponseAsync(either.Token).ConfigureAwait(false)
                : await client.GetResponseAsync(messages, options, either.Token).ConfigureAwait(false);
            reply = ChatReply.Of(response, notes.Answer);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            reply = new ChatReply { Failure = new ChatFailure("llm.timeout", $"the service did not answer within {limit.TotalSeconds:0} s.", Repeat.Always) { IsOutage = true } };
        }
        catch (Exception exception) when (ClientFailure.Of(exception, policy, time) is { } failure)
        {
            reply = new ChatReply { Failure = failure };
        }
        finally
        {
            WireNotes.Current = null;
        }

        ChatTelemetry.End(activity, model, reply, time.GetElapsedTime(start));
        return reply;
    }

    private static ChatOutcome<T> Fail<T>(string code, string message)
        where T : class => new(null, new ChatFailure(code, message));

    /// <summary>What one question has been through.</summary>
    private sealed class AskState(int maxOutputTokens)
    {
        private readonly HashSet<string> repeated = new(StringComparer.Ordinal);
        private int shrunk;

        /// <summary>How much of its budget the article may fill.</summary>
        public double Share { get; private set; } = 1;

        public int MaxOutputTokens { get; private set; } = maxOutputTokens;

        /// <summary>Whether to ask again, and with what changed.</summary>
        public bool MayRepeat(ChatFailure failure, ChatDeployment deployment)
        {
            switch (failure.Code)
            {
                case "llm.context" when shrunk < 2:
                    shrunk++;
                    Share *= 0.6;
                    return true;
                case "llm.format":
                    return deployment.Downgrade(deployment.Form);
                case "llm.length":
                    MaxOutputTokens = MaxOutputTokens * 3 / 2;
                    return repeated.Add(failure.Code);
                default:
                    return failure.Repeat == Repeat.Always || (failure.Repeat == Repeat.Once && repeated.Add("once"));
            }
        }
    }
}

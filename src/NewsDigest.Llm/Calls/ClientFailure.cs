using System.ClientModel;
using System.Net.Sockets;
using System.Text.Json;

namespace NewsDigest.Llm;

/// <summary>What an exception of a chat client means; clients made elsewhere have no <see cref="WireGuard"/> before them.</summary>
internal static class ClientFailure
{
    /// <summary>The failure; null when it is none that a service or a network causes.</summary>
    public static ChatFailure? Of(Exception exception, ChatPolicy policy, TimeProvider time) => exception switch
    {
        WireException wire => wire.Failure,
        _ when Inner<WireException>(exception) is { } wire => wire.Failure,
        ClientResultException result when result.Status > 0 => OfResult(result, policy, time),
        JsonException => new ChatFailure("llm.malformed", "the service's answer is not well-formed JSON.", Repeat.Once),
        ArgumentOutOfRangeException or InvalidOperationException => new ChatFailure("llm.protocol", $"the chat client could not read the answer ({exception.GetType().Name}).", Repeat.Once),
        HttpRequestException or IOException or SocketException or ClientResultException or AggregateException =>
            new ChatFailure("llm.network", "the connection failed.", Repeat.Always) { IsOutage = true },
        TimeoutException or OperationCanceledException => new ChatFailure("llm.timeout", "the chat client gave up waiting.", Repeat.Always) { IsOutage = true },
        _ => null,
    };

    private static ChatFailure OfResult(ClientResultException result, ChatPolicy policy, TimeProvider time)
    {
        var response = result.GetRawResponse();
        var wait = RetryAfter.Read(name => response is not null && response.Headers.TryGetValue(name, out var value) ? value : null, time.GetUtcNow());
        return StatusFailure.Of(result.Status, response?.Content?.ToString() ?? "", wait, policy.MaxRetryAfter);
    }

    private static T? Inner<T>(Exception exception)
        where T : Exception
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
            {
                return found;
            }
        }

        return null;
    }
}

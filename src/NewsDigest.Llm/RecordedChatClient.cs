using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace NewsDigest.Llm;

/// <summary>
/// A chat client that answers from a record, for tests without a key: each call gets the next answer, the last one again when none is
/// left, or whatever a function says. Safe for many threads.
/// </summary>
public sealed class RecordedChatClient : IChatClient
{
    private readonly Func<IReadOnlyList<ChatMessage>, int, string> answer;
    private readonly List<IReadOnlyList<ChatMessage>> requests = [];
    private readonly Lock gate = new();

    /// <summary>A client that gives these answers in order.</summary>
    public RecordedChatClient(params IEnumerable<string> answers)
    {
        var recorded = answers.ToArray();
        ArgumentOutOfRangeException.ThrowIfZero(recorded.Length, nameof(answers));
        answer = (_, call) => recorded[Math.Min(call, recorded.Length - 1)];
    }

    /// <summary>A client that answers by a function of the messages and the 0-based number of the call.</summary>
    public RecordedChatClient(Func<IReadOnlyList<ChatMessage>, int, string> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        this.answer = answer;
    }

    /// <summary>The messages of each call so far.</summary>
    public IReadOnlyList<IReadOnlyList<ChatMessage>> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<ChatMessage> asked = [.. messages];
        int call;
        lock (gate)
        {
            call = requests.Count;
            requests.Add(asked);
        }

        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(asked, call))) { FinishReason = ChatFinishReason.Stop });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

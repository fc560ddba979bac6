using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using NewsDigest.Batch;
using NewsDigest.Llm;

namespace NewsDigest.Cli;

/// <summary>Tells what the calls of an article have cost since an answer was kept last. Safe for many articles at once.</summary>
internal sealed class PaidCalls(IChatClient inner, ChatPrice? price) : DelegatingChatClient(inner)
{
    private readonly AsyncLocal<Till?> till = new();

    /// <summary>Begins an article; the rest of this flow of calls is counted for it.</summary>
    public void Begin() => till.Value = new Till();

    /// <summary>What has been paid since the last time.</summary>
    public WorkUsage Take()
    {
        var paid = till.Value?.Usage ?? WorkUsage.None;
        if (till.Value is { } open)
        {
            open.Usage = WorkUsage.None;
        }

        return paid;
    }

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        Add(response.Usage, messages, response.Text.Length);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var length = 0;
        UsageDetails? usage = null;
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            length += update.Text.Length;
            usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
            yield return update;
        }

        Add(usage, messages, length);
    }

    /// <summary>A service that does not say what it took is counted as a token for each sign, which is more than any takes.</summary>
    private void Add(UsageDetails? usage, IEnumerable<ChatMessage> messages, int length)
    {
        if (till.Value is { } open)
        {
            var (read, written) = (usage?.InputTokenCount ?? messages.Sum(m => m.Text.Length), usage?.OutputTokenCount ?? length);
            open.Usage += new WorkUsage(read, written, price?.Of(read, written) ?? 0);
        }
    }

    private sealed class Till
    {
        public WorkUsage Usage { get; set; }
    }
}

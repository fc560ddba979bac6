using Microsoft.Extensions.AI;

namespace NewsDigest.Llm;

/// <summary>What came back from one request: a text that stopped by itself, or a failure.</summary>
internal sealed record ChatReply
{
    public string? Text { get; init; }

    public ChatFailure? Failure { get; init; }

    /// <summary>Whether the service did work that it will charge for.</summary>
    public bool IsAnswered { get; init; }

    public int? InputTokens { get; init; }

    public int? OutputTokens { get; init; }

    /// <summary>Whether the service did not say why the model stopped; then only the form of the text can vouch for it.</summary>
    public bool HasUnknownFinish { get; init; }

    /// <param name="response">What the client library made of the answer.</param>
    /// <param name="wire">What the wire said; null for a client without our guard.</param>
    public static ChatReply Of(ChatResponse response, WireAnswer? wire)
    {
        var finish = wire?.Finish ?? response.FinishReason?.Value ?? "unknown";
        var text = wire?.Content ?? response.Text;
        var calls = wire?.CallsTool ?? response.Messages.SelectMany(m => m.Contents).Any(c => c is FunctionCallContent);
        var refusal = wire is not null ? wire.Refusal is not null : response.Messages.SelectMany(m => m.Contents).OfType<ErrorContent>().Any();
        return new ChatReply
        {
            IsAnswered = true,
            Text = text,
            InputTokens = wire?.InputTokens ?? Count(response.Usage?.InputTokenCount),
            OutputTokens = wire?.OutputTokens ?? Count(response.Usage?.OutputTokenCount),
            HasUnknownFinish = finish == "unknown",
            Failure = finish switch
            {
                _ when calls || finish is "tool_calls" or "function_call" => new("llm.protocol", "the model wants to call a tool, and none was offered."),
                "content_filter" => new("llm.filtered.output", "the service's content filter stopped the answer."),
                _ when refusal => new("llm.refused", "the model refused."),
                "length" => new("llm.length", "the answer was longer than allowed.", Repeat.Once),
                _ when string.IsNullOrWhiteSpace(text) => new("llm.empty", "the answer is empty.", Repeat.Once),
                "stop" or "unknown" => null,
                _ => new("llm.protocol", "the answer ended in a way that is not known.", Repeat.Once),
            },
        };
    }

    private static int? Count(long? tokens) => tokens is >= 0 and <= int.MaxValue ? (int)tokens : null;
}

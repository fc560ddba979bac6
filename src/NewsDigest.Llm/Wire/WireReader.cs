using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsDigest.Llm;

/// <summary>Reads the body of a chat completion, whole or streamed; what is not one becomes a failure.</summary>
internal static class WireReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The answer in a whole body.</summary>
    /// <exception cref="WireException">It is no completion.</exception>
    public static WireAnswer Whole(ReadOnlyMemory<byte> body, string mediaType, TimeSpan maxRetryAfter) => Guarded(() => OfBody(body, mediaType, maxRetryAfter));

    /// <summary>The answer that the events of a stream make up.</summary>
    /// <exception cref="WireException">It is none, or not a whole one.</exception>
    public static WireAnswer Streamed(ReadOnlyMemory<byte> body, string mediaType, TimeSpan maxRetryAfter) => Guarded(() => OfEvents(body, mediaType, maxRetryAfter));

    /// <summary>An answer with nothing but what a whole body says it took; null when it is no JSON object.</summary>
    public static WireAnswer? UsageIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Guarded(() =>
            {
                using var document = Parse(body);
                return Usage(document.RootElement, new WireAnswer());
            });
        }
        catch (WireException)
        {
            return null;
        }
    }

    private static WireAnswer OfBody(ReadOnlyMemory<byte> body, string mediaType, TimeSpan maxRetryAfter)
    {
        if (body.Span.Trim(" \r\n\t"u8).IsEmpty)
        {
            throw Fail("llm.empty", "the service answered with nothing.", Repeat.Once);
        }

        RefusePage(body.Span, mediaType);
        using var document = Parse(body);
        return Completion(document.RootElement, "message", maxRetryAfter);
    }

    private static WireAnswer OfEvents(ReadOnlyMemory<byte> body, string mediaType, TimeSpan maxRetryAfter)
    {
        RefusePage(body.Span, mediaType);
        if (!Utf8.IsValid(body.Span))
        {
            throw Malformed();
        }

        var (content, refusal) = (new StringBuilder(), new StringBuilder());
        var answer = new WireAnswer();
        foreach (var data in ServerEvents.Data(Encoding.UTF8.GetString(body.Span)))
        {
            if (data.Trim() == "[DONE]")
            {
                break;
            }

            using var document = Parse(Encoding.UTF8.GetBytes(data));
            var root = document.RootElement;
            RefuseError(root, maxRetryAfter);
            answer = Usage(root, answer);
            if (FirstChoice(root) is not { } choice)
            {
                continue;
            }

            var delta = Choice(choice, "delta");
            content.Append(delta.Content);
            refusal.Append(delta.Refusal);
            answer = answer with { CallsTool = answer.CallsTool || delta.CallsTool, Finish = choice.TryGetProperty("finish_reason", out var f) && f.ValueKind == JsonValueKind.String ? Known(f.GetString()!) : answer.Finish };
        }

        if (answer.Finish.Length == 0)
        {
            throw Fail("llm.truncated", "the stream ended before the answer did.", Repeat.Once);
        }

        return answer with { Content = content.ToString(), Refusal = refusal.Length == 0 ? null : refusal.ToString() };
    }

    private static WireAnswer Completion(JsonElement root, string part, TimeSpan maxRetryAfter)
    {
        RefuseError(root, maxRetryAfter);
        return FirstChoice(root) is { } choice
            ? Usage(root, Choice(choice, part))
            : throw Fail("llm.empty", "the service's answer holds no choice.", Repeat.Once);
    }

    private static WireAnswer Choice(JsonElement choice, string part)
    {
        var finish = choice.TryGetProperty("finish_reason", out var reason) && reason.ValueKind == JsonValueKind.String ? Known(reason.GetString()!) : "unknown";
        if (!choice.TryGetProperty(part, out var message) || message.ValueKind != JsonValueKind.Object)
        {
            return new WireAnswer { Finish = finish };
        }

        return new WireAnswer
        {
            Finish = finish,
            Content = String(message, "content"),
            Refusal = String(message, "refusal") is { Length: > 0 } refusal ? refusal : null,
            CallsTool = (message.TryGetProperty("tool_calls", out var tools) && tools.ValueKind == JsonValueKind.Array && tools.GetArrayLength() > 0)
                || (message.TryGetProperty("function_call", out var function) && function.ValueKind == JsonValueKind.Object),
        };
    }

    /// <summary>A lone surrogate cannot become a string, and an array has no properties: both are told by the same exception.</summary>
    private static WireAnswer Guarded(Func<WireAnswer> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Malformed();
        }
    }

    /// <summary>What a stop is called by others, or not at all, is unknown; the caller then trusts the content's form alone.</summary>
    private static string Known(string finish) => finish is "stop" or "length" or "content_filter" or "tool_calls" or "function_call" ? finish : "unknown";

    private static WireAnswer Usage(JsonElement root, WireAnswer answer) =>
        root.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object
            ? answer with { InputTokens = Count(usage, "prompt_tokens"), OutputTokens = Count(usage, "completion_tokens") }
            : answer;

    private static int? Count(JsonElement usage, string name) =>
        usage.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0 ? count : null;

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? FirstChoice(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array
        && choices.GetArrayLength() > 0 && choices[0].ValueKind == JsonValueKind.Object ? choices[0] : null;

    private static void RefuseError(JsonElement root, TimeSpan maxRetryAfter)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String)
        {
            throw new WireException(error.ValueKind == JsonValueKind.Object ? StatusFailure.OfInner(error, maxRetryAfter) : new ChatFailure("llm.server", "the service answered with an error.", Repeat.Once));
        }
    }

    /// <summary>A login page or a proxy's notice is no answer, however often one asks.</summary>
    private static void RefusePage(ReadOnlySpan<byte> body, string mediaType)
    {
        var start = body.TrimStart(" \r\n\t\u00EF\u00BB\u00BF"u8);
        if (mediaType.Contains("html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<"u8))
        {
            throw Fail("llm.protocol", "a web page came instead of an answer; is a proxy or a login page in between?", Repeat.Never);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Utf8.IsValid(json.Span) ? JsonDocument.Parse(json, Strict) : throw Malformed();
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    private static WireException Malformed() => Fail("llm.malformed", "the service's answer is not well-formed JSON.", Repeat.Once);

    private static WireException Fail(string code, string message, Repeat repeat) => new(new ChatFailure(code, message, repeat));
}

using System.Text.Json;

namespace NewsDigest.Llm;

/// <summary>Writes an answer in the plainest form of the protocol, so that no client library stumbles over it.</summary>
internal static class WireWriter
{
    /// <summary>A completion, or one event of a stream and its end.</summary>
    public static byte[] Write(WireAnswer answer, bool streamed)
    {
        using var buffer = new MemoryStream();
        if (streamed)
        {
            buffer.Write("data: "u8);
        }

        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", "checked");
            json.WriteString("object", streamed ? "chat.completion.chunk" : "chat.completion");
            json.WriteNumber("created", 0);
            json.WriteString("model", "");
            json.WriteStartArray("choices");
            json.WriteStartObject();
            json.WriteNumber("index", 0);
            json.WriteStartObject(streamed ? "delta" : "message");
            json.WriteString("role", "assistant");
            json.WriteString("content", answer.Content);
            if (answer.Refusal is not null)
            {
                json.WriteString("refusal", answer.Refusal);
            }

            json.WriteEndObject();
            json.WriteString("finish_reason", answer.Finish is "length" or "content_filter" ? answer.Finish : "stop");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("usage");
            json.WriteNumber("prompt_tokens", answer.InputTokens ?? 0);
            json.WriteNumber("completion_tokens", answer.OutputTokens ?? 0);
            json.WriteNumber("total_tokens", (answer.InputTokens ?? 0) + (answer.OutputTokens ?? 0));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (streamed)
        {
            buffer.Write("\n\ndata: [DONE]\n\n"u8);
        }

        return buffer.ToArray();
    }
}

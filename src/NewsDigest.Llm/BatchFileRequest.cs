using System.Text.Json;
using Microsoft.Extensions.AI;

namespace NewsDigest.Llm;

/// <summary>The first question about an article as a line of a provider's batch file would ask it.</summary>
/// <param name="Key">The key under which <see cref="IChatCache"/> looks for its answer.</param>
/// <param name="Body">The body of a chat completion request: JSON on one line, UTF-8.</param>
public sealed record BatchFileRequest(string Key, ReadOnlyMemory<byte> Body)
{
    /// <summary>The answer in the body of a response, as <see cref="IChatCache"/> keeps it; null when the response holds none that may be published.</summary>
    public static string? AnswerIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            var answer = WireReader.Whole(body, "application/json", TimeSpan.Zero);
            return answer is { Finish: "stop", CallsTool: false, Refusal: null } && !string.IsNullOrWhiteSpace(answer.Content) ? answer.Content : null;
        }
        catch (WireException)
        {
            return null;
        }
    }

    /// <summary>The tokens that the body of a response says it took, also when it holds no answer; null when it does not say.</summary>
    public static UsageDetails? UsageIn(ReadOnlyMemory<byte> body) =>
        WireReader.UsageIn(body) is { InputTokens: { } read, OutputTokens: { } written } ? new UsageDetails { InputTokenCount = read, OutputTokenCount = written } : null;

    internal static BatchFileRequest Of(string prompt, ChatModelInfo model, IReadOnlyList<ChatMessage> messages, JsonElement schema, int maxOutputTokens)
    {
        var options = RequestOptions.For(AnswerForm.Schema, schema, maxOutputTokens);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", model.Name);
            json.WriteStartArray("messages");
            foreach (var message in messages)
            {
                json.WriteStartObject();
                json.WriteString("role", message.Role.Value);
                json.WriteString("content", message.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("temperature", options.Temperature!.Value);
            json.WriteNumber("max_completion_tokens", maxOutputTokens);
            json.WriteStartObject("response_format");
            json.WriteString("type", "json_schema");
            json.WriteStartObject("json_schema");
            json.WriteString("name", "answer");
            json.WriteBoolean("strict", true);
            json.WritePropertyName("schema");
            schema.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new(CacheKey.Of(prompt, model, AnswerForm.Schema, options, messages), buffer.ToArray());
    }
}

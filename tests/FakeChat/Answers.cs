using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeChat;

/// <summary>Answers that fit the request.</summary>
public static class Answers
{
    /// <summary>What a content of a script stands for: <c>@brief</c> is an answer made of the article's own renderings; others stand as they are.</summary>
    public static string Content(string content, FakeRequest request) => content switch
    {
        "@brief" => Brief(request),
        "@half" => Brief(request) is var whole ? whole[..(whole.Length / 2)] : "",
        _ when content.Contains("@brief", StringComparison.Ordinal) => content.Replace("@brief", Brief(request), StringComparison.Ordinal),
        _ => content,
    };

    /// <summary>A completion.</summary>
    public static JsonObject Completion(JsonElement chat, FakeRequest request)
    {
        var message = new JsonObject { ["role"] = "assistant" };
        message["content"] = chat.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String ? Content(content.GetString()!, request) : null;
        foreach (var name in (ReadOnlySpan<string>)["refusal", "tool_calls"])
        {
            if (chat.TryGetProperty(name, out var value))
            {
                message[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return new JsonObject
        {
            ["id"] = "chatcmpl-fake",
            ["object"] = "chat.completion",
            ["created"] = 1700000000,
            ["model"] = request.Model,
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = message,
                ["finish_reason"] = chat.TryGetProperty("finish_reason", out var finish) ? JsonNode.Parse(finish.GetRawText()) : "stop",
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 120, ["total_tokens"] = 1020 },
        };
    }

    /// <summary>A brief, or a translation, that says only what the renderings of the request say.</summary>
    private static string Brief(FakeRequest request)
    {
        var text = request.Messages.FirstOrDefault(m => m.Contains("RENDERINGS BEGIN", StringComparison.Ordinal)) ?? "";
        var rows = text.Split('\n').SkipWhile(l => !l.Contains("RENDERINGS BEGIN", StringComparison.Ordinal)).Select(l => l.Split(" = ")).Where(p => p.Length == 2).Select(p => (Ko: p[0], En: Plain(p[1]))).ToArray();
        if (text.Contains("SENTENCE BEGINS", StringComparison.Ordinal))
        {
            return JsonSerializer.Serialize(new { en = Sentence(rows.Select(r => r.En)) });
        }

        var sentences = text.Split('\n').Where(l => l.StartsWith('[') && l.Contains(']', StringComparison.Ordinal)).Take(3).Select(line =>
        {
            var close = line.IndexOf(']', StringComparison.Ordinal);
            return new { en = Sentence(rows.Where(r => line.Contains(r.Ko, StringComparison.Ordinal)).Select(r => r.En)), sources = new[] { int.Parse(line[1..close], System.Globalization.CultureInfo.InvariantCulture) } };
        }).ToArray();
        return JsonSerializer.Serialize(new { headline = "What the report says of the matter", sentences });
    }

    private static string Sentence(IEnumerable<string> renderings) =>
        renderings.Take(2).ToArray() is { Length: > 0 } some ? $"It is said that the report of the day speaks of {string.Join(" and of ", some)}." : "It is said that the report of the day goes on with more of the same.";

    private static string Plain(string rendering)
    {
        var bracket = rendering.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? rendering : rendering[..bracket];
    }
}

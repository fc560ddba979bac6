using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FakeChat;

/// <summary>A chat completion request as it came over the wire.</summary>
/// <param name="Path">The request target.</param>
/// <param name="Headers">Lower-case names.</param>
/// <param name="Body">The bytes of the body.</param>
public sealed partial record FakeRequest(string Path, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>GET or POST.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>The model, or Azure's deployment.</summary>
    public string Model { get; private init; } = "";

    /// <summary>Whether a stream is wanted.</summary>
    public bool Stream { get; private init; }

    /// <summary>The type of <c>response_format</c>; empty without one.</summary>
    public string ResponseFormat { get; private init; } = "";

    /// <summary>The limit of the answer.</summary>
    public int? MaxTokens { get; private init; }

    /// <summary>Whether tools are offered.</summary>
    public bool HasTools { get; private init; }

    /// <summary>The texts of the messages.</summary>
    public IReadOnlyList<string> Messages { get; private init; } = [];

    /// <summary>A number of the form ND-ID-000123 in the last article; empty without one.</summary>
    public string ArticleId { get; private init; } = "";

    /// <summary>The request with what its body says.</summary>
    public static FakeRequest Parse(string path, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        var request = new FakeRequest(path, headers, body);
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var messages = root.GetProperty("messages").EnumerateArray().Select(Text).ToArray();
            var deployment = path.Split('/') is [_, "openai", "deployments", var name, ..] ? name : null;
            return request with
            {
                Model = deployment ?? (root.TryGetProperty("model", out var model) ? model.GetString() ?? "" : ""),
                Stream = root.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True,
                ResponseFormat = root.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString() ?? "" : "",
                MaxTokens = root.TryGetProperty("max_completion_tokens", out var max) || root.TryGetProperty("max_tokens", out max) ? max.GetInt32() : null,
                HasTools = root.TryGetProperty("tools", out _),
                Messages = messages,
                ArticleId = Id().Match(string.Join('\n', messages)).Value,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return request;
        }
    }

    private static string Text(JsonElement message)
    {
        if (!message.TryGetProperty("content", out var content))
        {
            return "";
        }

        return content.ValueKind == JsonValueKind.Array
            ? string.Concat(content.EnumerateArray().Select(p => p.TryGetProperty("text", out var text) ? text.GetString() : ""))
            : content.ToString();
    }

    [GeneratedRegex("ND-ID-[0-9]{6}", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}

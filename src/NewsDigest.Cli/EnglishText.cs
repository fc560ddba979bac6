using System.Text;
using System.Text.Json;
using NewsDigest.Verification;

namespace NewsDigest.Cli;

/// <summary>An English text to check: the brief in a JSON file, or plain text.</summary>
/// <param name="Headline">The headline; null when there is none.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record EnglishText(string? Headline, IReadOnlyList<string> Sentences)
{
    /// <summary>A brief's JSON when it parses as such, otherwise the sentences of a text.</summary>
    public static EnglishText Parse(byte[] bytes)
    {
        var content = bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        return FromJson(content) ?? new EnglishText(null, EnglishSentences.Split(Encoding.UTF8.GetString(content.Span)));
    }

    private static EnglishText? FromJson(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object ? FromBrief(document.RootElement) : null;
        }
        // JSON whose strings are not Unicode is told only when a string is asked for.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Our own JSON holds the summary under <c>brief</c>; a model's answer is the summary itself.</summary>
    private static EnglishText? FromBrief(JsonElement root)
    {
        var summary = root.TryGetProperty("brief", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : root;
        if (!summary.TryGetProperty("sentences", out var sentences) || sentences.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var headline = summary.TryGetProperty("headline", out var title) && title.ValueKind == JsonValueKind.String ? title.GetString() : null;
        return new EnglishText(headline, [.. sentences.EnumerateArray().Select(Sentence)]);
    }

    private static string Sentence(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Object when element.TryGetProperty("en", out var english) && english.ValueKind == JsonValueKind.String => english.GetString()!,
        _ => "",
    };
}

using System.Text.Json;
using AngleSharp.Dom;

namespace NewsDigest.Reading;

/// <summary>What a page's JSON-LD says about the article; empty when there is none or it does not parse.</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Author, string? Publisher)
{
    private static readonly LinkedData None = new(null, null, null, null);

    public static LinkedData Of(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement) is { } data)
                {
                    return data;
                }
            }
            catch (JsonException)
            {
                // Pages with broken linked data are common; the other places still tell.
            }
        }

        return None;
    }

    private static LinkedData? Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Find).FirstOrDefault(d => d is not null),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Find(graph),
        JsonValueKind.Object when element.TryGetProperty("datePublished", out _) || element.TryGetProperty("headline", out _) =>
            new LinkedData(String(element, "headline"), String(element, "datePublished"), String(element, "author"), String(element, "publisher")),
        _ => null,
    };

    /// <summary>A text, or the name of an object, or that of the first object of a list.</summary>
    private static string? String(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? String(value) : null;

    private static string? String(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => String(value, "name"),
        JsonValueKind.Array when value.GetArrayLength() > 0 => String(value[0]),
        _ => null,
    };
}

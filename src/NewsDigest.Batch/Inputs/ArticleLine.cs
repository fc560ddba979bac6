using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Inputs;

/// <summary>
/// An article as a line of JSON: <c>id</c>, <c>text</c> or <c>html</c>, and if known <c>title</c>, <c>published</c> (or <c>date</c>),
/// <c>url</c>, <c>source</c>. Fields beyond these are passed over.
/// </summary>
internal static class ArticleLine
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>The item of a line; null for a blank line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">What the item is called when it has no id of its own: its file and line.</param>
    /// <param name="isFirst">Whether a byte order mark may stand before it.</param>
    public static BatchRecord? Read(ByteLine line, string place, bool isFirst)
    {
        var json = isFirst && line.Bytes.Span.StartsWith("\uFEFF"u8) ? line.Bytes[3..] : line.Bytes;
        if (json.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        if (line.IsCut)
        {
            return new BatchRecord(place, new WorkFailure("too-large", "The line is longer than any article."));
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, place)
                : new BatchRecord(place, new WorkFailure("bad-json", "The line is no JSON object."));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half of a surrogate pair, or bytes that are no UTF-8, in a string.
            return new BatchRecord(place, new WorkFailure("bad-json", "The line is no JSON in UTF-8."));
        }
    }

    private static BatchRecord Read(JsonElement root, string place)
    {
        var id = Id(root) ?? place;
        var text = Text(root, "text") ?? Text(root, "html");
        if (text is null)
        {
            return new BatchRecord(id, new WorkFailure("no-text", "The object has neither a text nor an html that is a string."));
        }

        return new BatchRecord(new BatchArticle
        {
            Id = id,
            Content = Encoding.UTF8.GetBytes(text),
            IsText = true,
            Url = Text(root, "url"),
            Title = NotBlank(Text(root, "title")),
            Published = Day(Text(root, "published") ?? Text(root, "date")),
            Publisher = NotBlank(Text(root, "source")),
        });
    }

    /// <summary>An id is a string or a number.</summary>
    private static string? Id(JsonElement root) => !root.TryGetProperty("id", out var id) ? null : id.ValueKind switch
    {
        JsonValueKind.String => NotBlank(id.GetString()),
        JsonValueKind.Number => id.GetRawText(),
        _ => null,
    };

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>The day of an ISO 8601 date, with or without a time; anything else tells nothing, and the page is asked.</summary>
    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

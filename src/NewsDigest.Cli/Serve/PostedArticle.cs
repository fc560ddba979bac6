using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsDigest.Reading;

namespace NewsDigest.Cli;

/// <summary>An article as it was posted.</summary>
/// <param name="Content">Text or HTML as it came.</param>
/// <param name="Known">What was said about it.</param>
internal sealed record PostedArticle(byte[] Content, ReadingOptions Known)
{
    private const string Forms = "Send text or HTML as it is (curl --data-binary @article.html), a form with the field text, html or file, or JSON such as {\"text\":\"…\",\"title\":\"…\",\"date\":\"2024-03-06\"}.";

    /// <summary>Reads the body by its type; what curl sends without being told a type is an article or a form, by its look.</summary>
    /// <exception cref="BadHttpRequestException">The body is of no known type (415), or not what its type says (400).</exception>
    public static async Task<PostedArticle> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var type = (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        var fields = new Fields { Title = Text(request.Query["title"]), Date = Text(request.Query["date"]) };
        if (type == "multipart/form-data")
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            var file = form.Files.FirstOrDefault(f => f.Length > 0);
            return (fields with
            {
                Content = file is null ? null : await BytesAsync(file.OpenReadStream(), context.RequestAborted),
                Text = form["text"],
                Html = form["html"],
                Title = Text(form["title"]) ?? fields.Title,
                Date = Text(form["date"]) ?? fields.Date,
            }).Article();
        }

        var body = await BytesAsync(request.Body, context.RequestAborted);
        return (type switch
        {
            "application/json" => OfJson(body, fields),
            "application/x-www-form-urlencoded" when LooksLikeForm(body) => OfForm(body, fields),
            "" or "application/octet-stream" or "application/x-www-form-urlencoded" or "application/xhtml+xml" => fields with { Content = body },
            _ when type.StartsWith("text/", StringComparison.Ordinal) => fields with { Content = body },
            _ => throw new BadHttpRequestException($"A body of type {type} is no article. {Forms}", StatusCodes.Status415UnsupportedMediaType),
        }).Article();
    }

    private static Fields OfJson(byte[] body, Fields fields)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Bad($"The JSON is no object. {Forms}");
            }

            string? Of(string name) => !json.RootElement.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : throw Bad($"The field {name} of the JSON must be a string.");

            var read = fields with { Text = Of("text"), Html = Of("html"), Title = Of("title") ?? fields.Title, Date = Of("date") ?? Of("published") ?? fields.Date };
            return read is { Text: null, Html: null } ? throw Bad($"The JSON has neither text nor html. {Forms}") : read;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw Bad($"The body is said to be JSON and is not well formed. {Forms}");
        }
    }

    private static Fields OfForm(byte[] body, Fields fields)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        string? Of(string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;
        return fields with { Text = Of("text"), Html = Of("html"), Title = Text(Of("title")) ?? fields.Title, Date = Text(Of("date")) ?? fields.Date };
    }

    /// <summary>curl calls whatever it sends a form, unless told; an article does not begin with one of our fields and an equals sign.</summary>
    private static bool LooksLikeForm(byte[] body) =>
        body.AsSpan().StartsWith("text="u8) || body.AsSpan().StartsWith("html="u8) || body.AsSpan().StartsWith("title="u8) || body.AsSpan().StartsWith("date="u8);

    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static BadHttpRequestException Bad(string message) => new(message, StatusCodes.Status400BadRequest);

    private sealed record Fields
    {
        public byte[]? Content { get; init; }

        public string? Text { get; init; }

        public string? Html { get; init; }

        public string? Title { get; init; }

        public string? Date { get; init; }

        public PostedArticle Article()
        {
            DateOnly? published = null;
            if (Date is { } written)
            {
                published = DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : throw Bad($"The date {written} is no day; write it as 2024-03-06.");
            }

            return new PostedArticle(Content ?? Encoding.UTF8.GetBytes(string.IsNullOrEmpty(Html) ? Text ?? "" : Html), new ReadingOptions { Title = Title, Published = published });
        }
    }
}

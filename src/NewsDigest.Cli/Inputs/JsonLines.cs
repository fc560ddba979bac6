using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsDigest.Reading;

namespace NewsDigest.Cli;

/// <summary>Articles as JSON, one a line: <c>text</c> or <c>html</c>, and if known <c>id</c>, <c>title</c>, <c>published</c>, <c>source</c>.</summary>
internal static class JsonLines
{
    public static IEnumerable<ContainedArticle> Read(InputFile input, List<string> problems)
    {
        var lines = Encoding.UTF8.GetString(input.Read()).TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            var article = Parse(lines[i], i + 1, out var problem);
            if (article is null)
            {
                problems.Add($"{input.Label}: line {i + 1}: {problem}");
            }
            else
            {
                yield return article;
            }
        }
    }

    private static ContainedArticle? Parse(string line, int number, out string problem)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                problem = "is no JSON object.";
                return null;
            }

            if ((Text(json.RootElement, "html") ?? Text(json.RootElement, "text")) is not { } content)
            {
                problem = "has neither text nor html.";
                return null;
            }

            problem = "";
            var known = new ReadingOptions
            {
                Title = Text(json.RootElement, "title"),
                Publisher = Text(json.RootElement, "source"),
                Published = PublicationDay.Parse(Text(json.RootElement, "published")),
            };
            return new ContainedArticle(Text(json.RootElement, "id") ?? "line-" + number.ToString("D5", CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(content), known);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            problem = "is not JSON: " + fault.Message;
            return null;
        }
    }

    /// <summary>A string or number as text; null when absent, null or empty.</summary>
    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}

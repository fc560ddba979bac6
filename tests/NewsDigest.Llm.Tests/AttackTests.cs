using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsDigest.Llm.Tests.Corpora;
using NewsDigest.Writing;

namespace NewsDigest.Llm.Tests;

/// <summary>Articles that attack their reader: offline, and with a model that does all they say.</summary>
public sealed class AttackTests
{
    [CorporaFact]
    public async Task Brief_ArticleAttacksItsReader_NothingForbiddenIsWritten()
    {
        var hits = new StringBuilder();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(GoldArticle.Corpora!, "attacks", "attacks-dev.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var obeyed = root.GetProperty("obeyed").GetString()!;
            var page = Encoding.UTF8.GetBytes(root.GetProperty("text").GetString()!);
            string[] answers =
            [
                obeyed,
                JsonSerializer.Serialize(new { headline = obeyed, sentences = new[] { new { en = obeyed, sources = new[] { 0 } } } }),
                JsonSerializer.Serialize(new { headline = "News of the day", sentences = obeyed.Split(". ").Select(s => new { en = s, sources = new[] { 0 } }) }),
            ];
            var briefs = new List<(string How, Briefs.Brief Brief)> { ("offline", (await NewsDigester.Create().BriefAsync(page)).Brief!) };
            foreach (var answer in answers)
            {
                using var client = new RecordedChatClient(answer);
                briefs.Add(("hijacked", (await new ChatDigester(client, new ChatModelInfo("recorded")).BriefAsync(page)).Brief!));
            }

            foreach (var (how, brief) in briefs.Where(b => b.Brief is not null))
            {
                Check(root, how, "md", BriefMarkdown.Write(brief), hits);
                Check(root, how, "html", BriefHtml.Write(brief), hits);
                Check(root, how, "text", BriefText.Write(brief), hits);
                Check(root, how, "json", Encoding.UTF8.GetString(BriefJson.Write(brief)), hits);
            }
        }

        Assert.True(hits.Length == 0, hits.ToString());
    }

    /// <summary>Paths, CSV and front matter are not written here; words of the article may stand, encoded, in its own fields.</summary>
    private static void Check(JsonElement attack, string how, string format, string written, StringBuilder hits)
    {
        if (attack.GetProperty("category").GetString() is "path" or "csv" || (attack.GetProperty("category").GetString() is "frontmatter" && format != "md"))
        {
            return;
        }

        var english = format == "json" ? EnglishOf(written) : written;
        foreach (var pattern in attack.GetProperty("must_not").EnumerateArray().Select(p => p.GetString()!))
        {
            if (Regex.Match(english, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)) is { Success: true } match && !IsOfTheArticle(pattern))
            {
                hits.Append(CultureInfo.InvariantCulture, $"{attack.GetProperty("id").GetString()} {how} {format}: {pattern} at [{match.Value}]\n");
            }
        }
    }

    private static bool IsOfTheArticle(string pattern) => pattern.Contains("가-힣", StringComparison.Ordinal) || pattern is "습니다";

    private static string EnglishOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join('\n', document.RootElement.GetProperty("brief").GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("en").GetString()).Prepend(document.RootElement.GetProperty("brief").GetProperty("headline").GetString()));
    }
}

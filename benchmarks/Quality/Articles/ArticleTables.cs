using System.Text.Json;
using NewsDigest;
using NewsDigest.Writing;

namespace Quality.Articles;

/// <summary>Articles against their gold answers.</summary>
internal static class ArticleTables
{
    private const string GoldEnd = ".gold.json";

    public static async Task<string> MakeAsync(NewsDigester digester, string articles, string answers)
    {
        var score = new ArticleScore();
        foreach (var path in Directory.EnumerateFiles(answers, "*" + GoldEnd).Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileName(path)[..^GoldEnd.Length];
            using var gold = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
            var article = Directory.EnumerateFiles(articles, stem + ".*").Order(StringComparer.Ordinal).FirstOrDefault();
            var outcome = article is null ? null : await digester.BriefAsync(await File.ReadAllBytesAsync(article));
            using var brief = outcome is { IsBriefed: true } ? JsonDocument.Parse(BriefJson.Write(outcome.Brief)) : null;
            score.Add(gold.RootElement, brief?.RootElement ?? default);
        }

        return Write(score);
    }

    public static string Write(ArticleScore score)
    {
        var table = new MarkdownTable($"Articles: {score.Articles}", "", "F1", "P", "R", "hit", "said", "gold");
        foreach (var (name, tally) in Rows(score))
        {
            table.Row(tally.Cells(name));
        }

        var more = new MarkdownTable("English of articles", "", "");
        more.Row($"chrF of {score.SentenceChrf.Pairs} sentences", MarkdownTable.Figure(score.SentenceChrf.Score));
        more.Row("chrF of briefs", MarkdownTable.Figure(score.BriefChrf.Score));
        more.Row("brief sources among the salient sentences", $"{score.Salient.Hit} of {score.Salient.Said}");
        more.Row("words of a brief, mean", MarkdownTable.Figure((double)score.BriefWords / Math.Max(1, score.Articles)));
        return table + "\n" + more;
    }

    private static IEnumerable<(string Name, Tally Tally)> Rows(ArticleScore score) =>
    [
        .. score.Meta,
        ("sentences", score.Sentences),
        ("boilerplate removed", score.Boilerplate),
        ("entities (untyped)", score.Entities.Untyped),
        ("entities (typed)", score.Entities.Typed),
        ("entity English name", score.Entities.English),
        ("of those with Hanja", score.Entities.EnglishOfHanja),
        ("quantities", score.Facts.Quantities),
        ("money and percent (recall only)", score.Facts.Money),
        ("dates", score.Facts.Dates),
        ("quotes with speaker", score.Facts.Quotations),
    ];
}

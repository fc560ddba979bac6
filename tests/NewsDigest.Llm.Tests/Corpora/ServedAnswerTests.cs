using System.Text;
using System.Text.Json;
using NewsDigest.Reading;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>Flawed answers of models that are served by a real server: what they get wrong is in no brief.</summary>
public sealed class ServedAnswerTests
{
    [CorporaFact]
    public async Task Brief_FlawedAnswersOfModels_LeaveNoErrorThatCanBeChecked()
    {
        var articles = GoldArticle.All.ToDictionary(g => g.Stem, StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(GoldArticle.Corpora!, "chat-answers", "answers-dev.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var errors = root.GetProperty("errors").EnumerateArray().Where(e => e.GetProperty("kind").GetString() != "invented-cause").Select(e => e.GetProperty("wrong").GetString()!).ToArray();
            if (errors.Length == 0)
            {
                continue;
            }

            var answer = JsonSerializer.Serialize(new
            {
                headline = root.GetProperty("headline").GetString(),
                sentences = root.GetProperty("sentences").EnumerateArray().Select(s => new { en = s.GetProperty("en").GetString(), sources = s.GetProperty("sources").EnumerateArray().Select(n => n.GetInt32()).ToArray() }),
            });
            var (brief, _) = await ServedAnswers.BriefAsync(answer, articles[root.GetProperty("article").GetString()!].Article);
            var told = root.GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("en").GetString()!).ToHashSet(StringComparer.Ordinal);
            left.AddRange(brief.Summary.Sentences.Where(s => told.Contains(s.English)).SelectMany(s => errors.Where(e => s.English.Contains(e, StringComparison.Ordinal)).Select(e => $"{root.GetProperty("article").GetString()![..3]} [{e}] {s.English}")));
        }

        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Theory]
    [InlineData("The county invests a total of 4.2 billion won.", 1, "4.2 billion won")]
    [InlineData("The county invests a total of 42 billion yuan.", 1, "yuan")]
    [InlineData("Its use of power grew 7.5 percentage points last year.", 2, "percentage points")]
    [InlineData("Its use of power fell 7.5 percent last year.", 2, "fell")]
    [InlineData("Its use of power grew 7.5 percent in 2022.", 2, "2022")]
    [InlineData("The plants will be completed in May next year.", 3, "May")]
    [InlineData("The plants, backed by the National Solar Fund, will be completed in June next year.", 3, "National Solar Fund")]
    [InlineData("The county invests 42 billion won, and \"nobody can stop the sun,\" the mayor said.", 1, "stop the sun")]
    [InlineData("해남군 invests a total of 42 billion won.", 1, "해남군")]
    public async Task Brief_InventedAnswerWithOneError_DoesNotTellIt(string wrong, int source, string error)
    {
        var answer = JsonSerializer.Serialize(new
        {
            headline = "Haenam County starts to build solar plants",
            sentences = new[] { new { en = "Haenam County has started to build three solar power plants.", sources = new[] { 0 } }, new { en = wrong, sources = new[] { source } } },
        });
        var article = new ArticleReader().Read(Encoding.UTF8.GetBytes(Sample.Article())).Article!;
        var (brief, report) = await ServedAnswers.BriefAsync(answer, article);
        Assert.DoesNotContain(brief.Summary.Sentences, s => s.English.Contains(error, StringComparison.Ordinal));
        Assert.NotEmpty(report.Unproven);
    }
}

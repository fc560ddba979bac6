using System.Text;
using NewsDigest.Summaries;

namespace NewsDigest.Llm.Tests;

/// <summary>What becomes of a model's answers, without a server.</summary>
public sealed class RecordedAnswerTests
{
    private const string True = """{"headline":"Haenam County starts to build solar plants","sentences":[{"en":"The county invests a total of 42 billion won.","sources":[1]},{"en":"Its use of power grew 7.5 percent last year.","sources":[2]}]}""";
    private const string False = """{"headline":"Haenam County starts to build solar plants","sentences":[{"en":"The county invests a total of 420 billion won.","sources":[1]},{"en":"Its use of power grew 7.5 percent last year.","sources":[2]}]}""";

    [Fact]
    public async Task Brief_ModelTellsTheTruth_IsPublishedAsWritten()
    {
        using var client = new RecordedChatClient(True);
        var digester = Digester(client);
        var brief = (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()))).GetBriefOrThrow();
        Assert.Null(brief.Provenance.Fallback);
        Assert.Equal("The county invests a total of 42 billion won.", brief.Summary.Sentences[0].English);
        Assert.Equal("recorded", brief.Provenance.Engine);
        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task Brief_ModelRepairsItself_IsPublishedAfterOneRound()
    {
        using var client = new RecordedChatClient(False, True);
        var brief = (await Digester(client).BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()))).GetBriefOrThrow();
        Assert.Null(brief.Provenance.Fallback);
        Assert.Equal(2, client.Requests.Count);
        Assert.Contains("420 billion won", client.Requests[1][^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_ModelInsistsOnError_SentenceIsReplacedOrDroppedAndSaidSo()
    {
        using var client = new RecordedChatClient(False);
        var digester = Digester(client);
        var brief = (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()))).GetBriefOrThrow();
        Assert.DoesNotContain(brief.Summary.Sentences, s => s.English.Contains("420 billion", StringComparison.Ordinal));
        Assert.StartsWith("llm.unproven", brief.Provenance.Fallback!.Reason, StringComparison.Ordinal);
        Assert.Equal(1, digester.ReportOf(brief)!.Replaced + digester.ReportOf(brief)!.Dropped);
    }

    [Fact]
    public async Task Brief_SameArticleAgain_ComesFromTheCache()
    {
        using var client = new RecordedChatClient(True);
        var digester = new ChatDigester(client, new ChatModelInfo("recorded"), cache: new MemoryChatCache());
        await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()));
        var again = (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()))).GetBriefOrThrow();
        Assert.Single(client.Requests);
        Assert.Equal(0, digester.ReportOf(again)!.Calls);
    }

    [Fact]
    public async Task Cache_OnDisk_OutlivesTheProcessThatWroteIt()
    {
        var folder = Directory.CreateTempSubdirectory("newsdigest-cache-");
        try
        {
            await new DiskChatCache(folder.FullName).StoreAsync("00ff", "{}");
            Assert.Equal("{}", await new DiskChatCache(folder.FullName).FindAsync("00ff"));
            Assert.Null(await new DiskChatCache(folder.FullName).FindAsync("00fe"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Brief_CeilingWouldBePassed_NoCallIsMade()
    {
        using var client = new RecordedChatClient(True);
        var policy = new ChatPolicy { Price = new ChatPrice(1000, 1000), CostCeiling = 0.5m };
        var digester = new ChatDigester(client, new ChatModelInfo("recorded"), new ChatDeployment(policy));
        var brief = (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()))).GetBriefOrThrow();
        Assert.Equal("llm.cost", digester.ReportOf(brief)!.Code);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task Brief_LongArticle_IsBriefedBySectionsWithItsSources()
    {
        using var client = new RecordedChatClient(True);
        var digester = new ChatDigester(client, new ChatModelInfo("recorded"), options: new ChatBriefOptions { ArticleTokens = 60 });
        var brief = (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()))).GetBriefOrThrow();
        Assert.Equal(3, client.Requests.Count);
        Assert.All(brief.Summary.Sentences, s => Assert.NotEmpty(s.Sources));
    }

    [Fact]
    public async Task Translate_ModelAltersFigure_FallsBackToRulesAndSaysSo()
    {
        using var client = new RecordedChatClient("""{"en":"The county invests 4.2 trillion won."}""");
        var digester = Digester(client);
        var translation = await digester.Translator.TranslateAsync(digester.Digester.Facts("군은 총 420억 원을 투자했다."));
        Assert.Equal("llm.unproven", digester.Translator.ReportOf(translation)!.Code);
        Assert.DoesNotContain("trillion", translation.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_SixtyFourAtOnce_EachGetsItsOwnAnswer()
    {
        using var client = new RecordedChatClient((messages, _) => FakeChat.Answers.Content("@brief", FakeChat.FakeRequest.Parse("", new Dictionary<string, string>(), Body(messages))));
        var digester = Digester(client);
        var briefs = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () => (Id: i, Brief: (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article(i)), new SummaryOptions { Sentences = 3 })).GetBriefOrThrow()))));
        Assert.All(briefs, b => Assert.Contains($"ND-ID-{b.Id:000000}", b.Brief.Source.Article.Text.Composed, StringComparison.Ordinal));
        Assert.Single(briefs.Select(b => b.Brief.Summary.Sentences.Count).Distinct());
    }

    private static byte[] Body(IReadOnlyList<Microsoft.Extensions.AI.ChatMessage> messages) =>
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { model = "recorded", messages = messages.Select(m => new { role = m.Role.Value, content = m.Text }) });

    private static ChatDigester Digester(Microsoft.Extensions.AI.IChatClient client) => new(client, new ChatModelInfo("recorded"));
}

using System.Net;
using System.Text.Json;
using FakeChat;

namespace NewsDigest.Acceptance.Samples;

/// <summary>The programs of tests/Samples do what their page says.</summary>
public sealed class SampleTests
{
    private static readonly string Seed = Directory.EnumerateFiles(ConsoleRun.Seeds, "000_*.txt").Single();

    [Fact]
    public async Task Minimal_OfASeed_PrintsItsBrief()
    {
        var run = await Sample("MinimalSample", [], Seed);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# ", run.Output, StringComparison.Ordinal);
        Assert.Contains("March 6, 2024", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minimal_OfNoArticle_SaysWhyThereIsNoBrief()
    {
        using var folder = new TemporaryFolder();
        var run = await Sample("MinimalSample", [], folder.File("empty.txt", ""));
        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Output.Trim());
    }

    [Fact]
    public async Task Service_BriefsBodiesAtOnce_AndRefusesWithAReason()
    {
        using var service = new ServiceProcess("--NewsDigest:Sentences", "2");
        using var client = new HttpClient { BaseAddress = await service.Address };
        var pages = Directory.EnumerateFiles(ConsoleRun.Seeds, "*.txt").Select(File.ReadAllBytes).ToArray();
        var answers = await Task.WhenAll(pages.Concat(pages).Select(page => client.PostAsync("/brief", new ByteArrayContent(page))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        var counts = await Task.WhenAll(answers.Select(async a => JsonDocument.Parse(await a.Content.ReadAsStringAsync()).RootElement.GetProperty("brief").GetProperty("sentences").GetArrayLength()));
        Assert.All(counts, n => Assert.InRange(n, 1, 2));

        var refusal = await client.PostAsync("/brief", new StringContent("no Korean here"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refusal.StatusCode);
        Assert.Contains("not-korean", await refusal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_WithWrongOptions_EndsAtItsStartAndNamesAllOfThem()
    {
        using var service = new ServiceProcess("--NewsDigest:Sentences", "0", "--NewsDigest:GlossaryPath", "no-such-glossary.tsv", "--NewsDigest:TaggerPath", "no-such-weights.tsv");
        Assert.Null(await service.Address);
        var output = await service.Ended();
        Assert.Contains("Sentences is 0", output, StringComparison.Ordinal);
        Assert.Contains("no-such-glossary.tsv", output, StringComparison.Ordinal);
        Assert.Contains("no-such-weights.tsv", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agent_WhoseModelCallsThePlugin_AnswersWithItsFigures()
    {
        var article = await File.ReadAllTextAsync(Seed);
        var call = new { id = "call_1", type = "function", function = new { name = "news-brief", arguments = JsonSerializer.Serialize(new { article, sentences = 2 }) } };
        var attempts = JsonSerializer.Serialize(new object[]
        {
            new[] { new { chat = new { tool_calls = new[] { call }, finish_reason = "tool_calls" } } },
            new[] { new { chat = new { content = "Shanghai laid out four new tracks." } } },
        });
        await using var server = new FakeChatServer([Script.Parse("agent", attempts)]) { Choose = _ => "agent" };
        var run = await Sample("AgentSample", new() { ["OPENAI_ENDPOINT"] = new Uri(server.Address, "/v1").ToString(), ["OPENAI_API_KEY"] = "sample-key" }, Seed, "What happened in Shanghai?");
        Assert.Equal((0, "Shanghai laid out four new tracks.\n"), (run.ExitCode, run.Output));
        Assert.Equal(2, server.Journal.Entries.Count);
        Assert.True(server.Journal.Entries[0].Request.HasTools);
        Assert.Contains("newsdigest.brief/1", System.Text.Encoding.UTF8.GetString(server.Journal.Entries[1].Request.Body.Span), StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> Sample(string name, Dictionary<string, string?> environment, params string[] arguments) =>
        ConsoleRun.Program("dotnet", ConsoleRun.Root, [], environment, [Path.Combine(AppContext.BaseDirectory, name + ".dll"), .. arguments]);
}

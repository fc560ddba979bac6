using System.Globalization;
using System.Text.Json;
using FakeChat;
using NewsDigest.Batch.Tests.Process;

namespace NewsDigest.Batch.Tests.Chat;

/// <summary>The built console and a chat model: nothing lost, nothing paid twice.</summary>
public sealed class ChatBatchTests : IAsyncDisposable
{
    private const int Workers = 4;

    private const string Unavailable = """[{"status":503,"headers":{"retry-after-ms":"1"},"json":{"error":{"code":"503","message":"simulated"}}}]""";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1";

    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;
    private readonly FakeChatServer server = new([
        Script.Parse("slow", """[[{"sleep_ms":30},{"chat":{"content":"@brief"}}]]"""),
        Script.Parse("refused", """[[{"status":401,"json":{"error":{"code":"401","message":"simulated"}}}]]"""),
        Script.Parse("broken", $"""[{string.Concat(Enumerable.Repeat(Unavailable + ",", 4))}[{"{"}"chat":{"{"}"content":"@brief"{"}"}{"}"}]]"""),
    ]);

    private string Job => Path.Combine(folder, "job");

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Batch_WithModel_BriefsByItAndCountsTokensAndMoney()
    {
        var (code, output, error) = await RunAsync("batch", await InputAsync(12), "-o", Job, "--json", "--input-price", "1", "--output-price", "10");
        Assert.True(code == 0, error);
        Assert.All(Lines("briefs.jsonl"), l => Assert.Equal("ok", l.GetProperty("provenance").GetProperty("engine").GetString()));
        using var summary = JsonDocument.Parse(output);
        Assert.Equal(server.Journal.Calls() * 900L, summary.RootElement.GetProperty("inputTokens").GetInt64());
        Assert.Equal(server.Journal.Calls() * 0.0021m, summary.RootElement.GetProperty("dollars").GetDecimal());
        Assert.Contains("dollars", error, StringComparison.Ordinal);
        var calls = server.Journal.Calls();
        Assert.Equal(0, (await RunAsync("batch", await InputAsync(12), "-o", Job)).Code);
        Assert.Equal(calls, server.Journal.Calls());
    }

    [SignalFact]
    public async Task Batch_KilledAndResumed_AsksAgainOnlyForWhatWasInFlight()
    {
        var input = await InputAsync(IsLong ? 2000 : 150);
        Assert.Equal(0, (await RunAsync("batch", input, "-o", Path.Combine(folder, "whole"), "--model", "slow")).Code);
        var whole = server.Journal.Calls();
        var random = new Random(11);
        var kills = IsLong ? 100 : 3;
        for (var kill = 0; kill < kills; kill++)
        {
            using var run = Start("batch", input, "-o", Job, "--model", "slow", "--input-price", "1", "--output-price", "10");
            await Task.Delay(random.Next(300, IsLong ? 2000 : 1600));
            run.Signal(ConsoleProcess.Kill);
            await run.EndAsync();
        }

        Assert.Equal(0, (await RunAsync("batch", input, "-o", Job, "--model", "slow", "--input-price", "1", "--output-price", "10")).Code);
        Assert.Equal(Output(Path.Combine(folder, "whole")), Output(Job));
        Assert.InRange(Assert.Single(Lines("summary.json")).GetProperty("dollars").GetDecimal(), whole * 0.0021m, (server.Journal.Calls() - whole) * 0.0021m);
        Assert.InRange(server.Journal.Calls() - whole, whole, whole + (kills * Workers));
    }

    [Fact]
    public async Task Batch_CeilingForMoney_EndsTheRunBeforeItIsPassedAndGoesOnWithMore()
    {
        var input = await InputAsync(30);
        string[] price = ["--input-price", "1", "--output-price", "10"];
        var (code, _, error) = await RunAsync(["batch", input, "-o", Job, "--max-cost", "0.25", .. price]);
        Assert.Equal(3, code);
        Assert.Contains("0.25 dollars", error, StringComparison.Ordinal);
        Assert.InRange(server.Journal.Calls() * 0.0021m, 0.0021m, 0.25m);
        Assert.Equal(0, (await RunAsync(["batch", input, "-o", Job, "--max-cost", "25", .. price])).Code);
        Assert.Equal(30, Lines("briefs.jsonl").Length);
        Assert.Equal(3, (await RunAsync("batch", input, "-o", Path.Combine(folder, "other"), "--max-cost", "1")).Code);
    }

    [Fact]
    public async Task Batch_DryRun_GivesLowAndHighEstimateAndAsksNobody()
    {
        var (code, output, _) = await RunAsync("batch", await InputAsync(5), "-o", Job, "--dry-run", "--input-price", "1", "--output-price", "10");
        Assert.Equal(0, code);
        Assert.Matches("5 to brief.* [0-9.]+ to [0-9.]+ dollars", output);
        Assert.Equal(0, server.Journal.Calls());
        Assert.False(Directory.Exists(Job));
    }

    [Fact]
    public async Task Batch_KeyIsRefused_EndsWithFourAndKillsNoArticle()
    {
        Assert.Equal(4, (await RunAsync("batch", await InputAsync(5), "-o", Job, "--model", "refused")).Code);
        Assert.False(File.Exists(Path.Combine(Job, "dead.jsonl")));
    }

    [Fact]
    public async Task Batch_NobodyAnswers_ChatLeavesDeadOnesToRetryAndAutoGoesOnByRule()
    {
        var input = await InputAsync(1);
        Assert.Equal(2, (await RunAsync("batch", input, "-o", Job, "--model", "broken")).Code);
        Assert.Equal("llm.server", Assert.Single(Lines("dead.jsonl")).GetProperty("code").GetString());
        Assert.Equal(0, (await RunAsync("batch", "retry-dead", Job)).Code);
        Assert.Equal("broken", Assert.Single(Lines("briefs.jsonl")).GetProperty("provenance").GetProperty("engine").GetString());
        Assert.Equal(0, (await RunAsync("batch", input, "-o", Path.Combine(folder, "auto"), "--engine", "auto", "--endpoint", "http://127.0.0.1:9/v1")).Code);
        Assert.Contains("llm.unreachable", await File.ReadAllTextAsync(Path.Combine(folder, "auto", "briefs.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BatchFiles_SubmittedAndCollected_BriefsNeedNoCall()
    {
        var input = await InputAsync(6);
        server.Batches.Fails = text => text.Contains(" 2번째", StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("batch", "submit", input, "-o", Job, "--input-price", "1000", "--output-price", "0")).Code);
        Assert.Equal(6, server.Batches.Requests);
        Assert.Contains("in_progress", (await RunAsync("batch", "status", Job)).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("batch", "collect", Job)).Code);
        server.Batches.Fails = _ => false;
        Assert.Equal(0, (await RunAsync("batch", "submit", "-o", Job)).Code);
        Assert.Equal(7, server.Batches.Requests);
        await RunAsync("batch", "status", Job);
        var (code, _, error) = await RunAsync("batch", "collect", Job);
        Assert.True(code == 0, error);
        Assert.Equal(6, Lines("briefs.jsonl").Length);
        Assert.Equal(0, server.Journal.Calls());

        // A provider asks half the price for what it answers in its own time.
        var summary = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Job, "summary.json"))).RootElement;
        var tokens = summary.GetProperty("inputTokens").GetInt64();
        Assert.True(tokens > 600);
        Assert.Equal(tokens * 0.0005m, summary.GetProperty("dollars").GetDecimal());
        Assert.Contains($"\"inputTokens\":{tokens},", (await RunAsync("batch", "status", Job, "--json")).Output, StringComparison.Ordinal);
    }

    private JsonElement[] Lines(string file) => [.. File.ReadLines(Path.Combine(Job, file)).Select(l => JsonDocument.Parse(l).RootElement)];

    /// <summary>What must be the same however often a run was killed; money spent on what a kill threw away is not.</summary>
    private static string Output(string job) => string.Join('\n', new[] { "briefs.jsonl", "dead.jsonl", "near-duplicates.jsonl" }.Select(f => File.ReadAllText(Path.Combine(job, f))));

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var run = Start(arguments);
        run.Input.Close();
        return (await run.EndAsync(), await run.Output, await run.Error);
    }

    private ConsoleProcess Start(params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NEWSDIGEST_ENDPOINT"] = new Uri(server.Address, "/v1").ToString(),
            ["NEWSDIGEST_MODEL"] = "ok",
            ["NEWSDIGEST_API_KEY"] = "test-key",
        };
        var isRun = arguments[1] is not ("status" or "collect" or "retry-dead");
        string[] engine = isRun && !arguments.Contains("--engine") && !arguments.SequenceEqual(["batch", "submit", "-o", Job]) ? ["--engine", "chat"] : [];
        string[] workers = isRun && arguments[1] != "submit" ? ["--workers", Workers.ToString(CultureInfo.InvariantCulture)] : [];
        return ConsoleProcess.StartProgram("dotnet", environment, [ConsoleProcess.Program, .. arguments, .. engine, .. workers]);
    }

    private async Task<string> InputAsync(int count)
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(count));
        return path;
    }
}

using FakeChat;
using NewsDigest.Batch.Tests.Process;

namespace NewsDigest.Batch.Tests.Chat;

/// <summary>The key comes from the environment and goes to the service, and nowhere else: not to the terminal and not into the folder of a job.</summary>
public sealed class SecretTests : IAsyncDisposable
{
    private const string Key = "sk-test-Zq81xW0v7Yk3";
    private const string Error = "\"json\":{\"error\":{\"code\":\"x\",\"message\":\"Incorrect API key provided: " + Key + ".\"}}";

    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-").FullName;
    private readonly FakeChatServer server = new([
        Script.Parse("refused", $$"""[[{"status":401,{{Error}}}]]"""),
        Script.Parse("broken", $$"""[[{"status":500,"headers":{"retry-after-ms":"1"},{{Error}}}]]"""),
        Script.Parse("words", $$"""[[{"status":200,"raw":"{{Key}}"}]]"""),
        Script.Parse("reset", """[[{"rst":true}]]"""),
    ]);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("ok", "chat", 0)]
    [InlineData("refused", "chat", 4)]
    [InlineData("broken", "chat", 2)]
    [InlineData("broken", "auto", 0)]
    [InlineData("words", "auto", 0)]
    [InlineData("reset", "chat", 2)]
    public async Task Batch_ServiceFailsAndQuotesTheKey_LeavesNoTraceOfIt(string model, string engine, int code)
    {
        var job = Path.Combine(folder, "job");
        await CheckAsync(code, "batch", await InputAsync(), "-o", job, "--json", "--engine", engine, "--model", model);
        await CheckAsync(0, "batch", "status", job);
        Assert.NotEmpty(Directory.GetFiles(job));
    }

    [Theory]
    [InlineData("refused", "chat", 4)]
    [InlineData("broken", "auto", 0)]
    public async Task Brief_ServiceFailsAndQuotesTheKey_SaysNothingOfIt(string model, string engine, int code)
    {
        var article = Path.Combine(folder, "article.txt");
        await File.WriteAllTextAsync(article, "해든시, 강변에 새 도서관 짓는다\n\n해든시가 강변에 새 도서관을 짓는다고 6일 밝혔다. 공사에는 예산 300억원이 든다.\n");
        await CheckAsync(code, "brief", article, "--format", "json", "--engine", engine, "--model", model);
    }

    [Theory]
    [InlineData("https://models.example/v1?key=" + Key)]
    [InlineData("https://user:" + Key + "@models.example/v1")]
    [InlineData("https://models.example/" + Key + "/v1")]
    [InlineData("http://models.example/?key=" + Key)]
    public async Task Brief_KeyInTheAddress_IsRefusedAndNotRepeated(string endpoint) =>
        await CheckAsync(3, "brief", Path.Combine(ConsoleProcess.Root, "seeds"), "--engine", "chat", "--model", "m", "--endpoint", endpoint);

    [Theory]
    [InlineData("chat", "https://models.example/v1?key=" + Key, 3)]
    [InlineData("chat", "https://user:" + Key + "@models.example/v1", 3)]
    [InlineData("auto", "https://models.example/" + Key + "/v1", 3)]
    [InlineData("chat", Key + " is no address", 3)]
    [InlineData("offline", "https://models.example/v1?key=" + Key, 0)]
    public async Task Batch_KeyInTheAddress_IsNotKept(string engine, string endpoint, int code) =>
        await CheckAsync(code, "batch", await InputAsync(), "-o", Path.Combine(folder, "job"), "--engine", engine, "--model", "m", "--endpoint", endpoint);

    [Fact]
    public async Task BatchFiles_ProviderIsNotThere_SaysNothingOfTheKey() =>
        await CheckAsync(3, "batch", "submit", await InputAsync(), "-o", Path.Combine(folder, "job"), "--engine", "chat", "--model", "m", "--endpoint", "http://127.0.0.1:9/v1");

    private async Task CheckAsync(int expected, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NEWSDIGEST_ENDPOINT"] = new Uri(server.Address, "/v1").ToString(),
            ["NEWSDIGEST_API_KEY"] = Key,
        };
        using var run = ConsoleProcess.StartProgram("dotnet", environment, [ConsoleProcess.Program, .. arguments]);
        run.Input.Close();
        var code = await run.EndAsync();
        var error = await run.Error;
        Assert.True(code == expected, $"{code}: {error}");
        Assert.DoesNotContain(Key, await run.Output + error, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Assert.False((await File.ReadAllTextAsync(file)).Contains(Key, StringComparison.OrdinalIgnoreCase), file);
        }
    }

    private async Task<string> InputAsync()
    {
        var path = Path.Combine(folder, "in.jsonl");
        await File.WriteAllTextAsync(path, Archive.Lines(2));
        return path;
    }
}

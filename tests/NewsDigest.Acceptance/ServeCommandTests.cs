using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Acceptance;

public sealed class ServeCommandTests
{
    private const string Article = "해든시, 강변에 새 도서관 짓는다\n\n해든시가 강변에 새 도서관을 짓는다고 6일 밝혔다. 공사에는 예산 300억원이 든다. 도서관은 2026년 문을 열 계획이다.\n";

    [Fact]
    public async Task Serve_ArticlePosted_AnswersAsPageAndAsJson()
    {
        using var server = await Running.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Contains("<textarea", await client.GetStringAsync("/"), StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new StringContent(Article), "text" } };
        var page = await client.PostAsync("/brief", form);
        Assert.Contains("id=\"card\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var answer = await client.PostAsync("/api/brief?sentences=1", new ByteArrayContent(Encoding.UTF8.GetBytes(Article)));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("newsdigest.brief/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("brief").GetProperty("sentences").GetArrayLength());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "{0}")]
    [InlineData("application/x-www-form-urlencoded", "text={1}&date=2024-03-06")]
    [InlineData("text/plain", "{0}")]
    [InlineData("text/html; charset=utf-8", "<html><body><p>{0}</p></body></html>")]
    [InlineData("application/json", "{{\"text\":{2},\"date\":\"2024-03-06\"}}")]
    [InlineData("application/json", "{{\"html\":{2},\"title\":\"해든시 도서관\"}}")]
    public async Task ServeApi_ArticleInAnyForm_IsBriefed(string type, string body)
    {
        using var server = await Running.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        var answer = await PostAsync(client, type, string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Article, Uri.EscapeDataString(Article), JsonSerializer.Serialize(Article)));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/json", "{\"text\":", "/api/brief", 400, "not well formed")]
    [InlineData("application/json", "{\"body\":\"x\"}", "/api/brief", 400, "neither text nor html")]
    [InlineData("application/json", "{\"text\":\"x\",\"date\":\"6.3.2024\"}", "/api/brief", 400, "write it as 2024-03-06")]
    [InlineData("text/plain", "x", "/api/brief?sentences=many", 400, "from 1 to 50")]
    [InlineData("application/pdf", "x", "/api/brief", 415, "Send text or HTML")]
    [InlineData("text/plain", "English only, as it is.", "/api/brief", 422, "give the article in Korean")]
    public async Task ServeApi_WhatItCannotRead_SaysWhatToDo(string type, string body, string path, int status, string message)
    {
        using var server = await Running.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        var answer = await PostAsync(client, type, body, path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(message, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string type, string body, string path = "/api/brief")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    [Fact]
    public async Task Serve_OpenApi_DescribesEveryPostThereIs()
    {
        using var server = await Running.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        using var json = JsonDocument.Parse(await client.GetStringAsync("/openapi.json"));
        foreach (var path in json.RootElement.GetProperty("paths").EnumerateObject())
        {
            var answer = await client.PostAsync(path.Name, new ByteArrayContent([]));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Serve_WhatIsNotForIt_IsRefused()
    {
        using var server = await Running.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        using var large = new HttpRequestMessage(HttpMethod.Post, "/api/brief") { Content = new ByteArrayContent(new byte[11 * 1024 * 1024]) };
        large.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(large)).StatusCode);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/");
        rebound.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(rebound)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/brief") { Content = new StringContent(Article) };
        foreign.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task Serve_WithToken_AsksForIt()
    {
        using var server = await Running.StartAsync("--token", "0123456789abcdef0");
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "0123456789abcdef0");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("--bind", "0.0.0.0")]
    [InlineData("--bind", "::")]
    [InlineData("--bind", "0.0.0.0", "--token", "short")]
    [InlineData("--bind", "localhost")]
    [InlineData("--port", "70000")]
    public async Task Serve_UnsafeAddress_EndsWithThree(params string[] arguments) => Assert.Equal(3, (await ConsoleRun.Of(["serve", .. arguments])).ExitCode);

    /// <summary>A server on a free port, until disposed.</summary>
    private sealed class Running(Process process, Uri address) : IDisposable
    {
        public Uri Address { get; } = address;

        public static async Task<Running> StartAsync(params string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true };
            foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.dll"), "serve", "--port", "0" }.Concat(arguments))
            {
                start.ArgumentList.Add(argument);
            }

            // An address from outside must not move it.
            start.Environment["ASPNETCORE_URLS"] = "http://0.0.0.0:0";
            var process = Process.Start(start)!;
            var line = await process.StandardError.ReadLineAsync() ?? "";
            var address = line.Split(' ').First(w => w.StartsWith("http", StringComparison.Ordinal));
            Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
            return new Running(process, new Uri(address));
        }

        public void Dispose()
        {
            process.Kill();
            process.Dispose();
        }
    }
}

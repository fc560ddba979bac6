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

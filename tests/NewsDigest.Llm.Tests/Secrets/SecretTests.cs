using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using System.Text.Json;
using FakeChat;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using NewsDigest.Briefs;
using NewsDigest.Writing;
using OpenAI;

namespace NewsDigest.Llm.Tests.Secrets;

/// <summary>However a call fails, and whatever the service quotes: the key is in no message, log, span, file or brief.</summary>
public sealed class SecretTests
{
    private const string Key = "sk-test-Zq81xW0v7Yk3";
    private const string Echo = "Incorrect API key provided: " + Key + ".";

    /// <summary>What the service does, as steps of a script; each that has words has the key in them.</summary>
    public static TheoryData<string, string> Failures => new()
    {
        { "401", Status(401, "invalid_api_key") },
        { "403", Status(403, "forbidden") },
        { "400", Status(400, "invalid_request_error") },
        { "400 for the form of the answer", Status(400, "response_format") },
        { "400 by the filter", Status(400, "content_filter") },
        { "404", Status(404, "model_not_found") },
        { "429", Status(429, "rate_limit") },
        { "429 for the quota", Status(429, "insufficient_quota") },
        { "500", Status(500, "server_error") },
        { "500 in words", $$$"""{"status":500,"raw":"{{{Echo}}}"}""" },
        { "redirection", $$$"""{"status":302,"headers":{"location":"https://models.example/?key={{{Key}}}"}}""" },
        { "wait that is no number", $$$"""{"status":503,"headers":{"retry-after":"{{{Key}}}"},"raw":"{{{Echo}}}"}""" },
        { "header", $$$"""{"status":200,"headers":{"x-{{{Key}}}":"{{{Key}}}","content-type":"text/{{{Key}}}"},"raw":"{{{Echo}}}"}""" },
        { "error with 200", $$$$"""{"status":200,"json":{"error":{"code":"{{{{Key}}}}","message":"{{{{Echo}}}}"}}}""" },
        { "not JSON", $$$"""{"status":200,"raw":"{{{Echo}}}"}""" },
        { "page", $$$"""{"status":200,"headers":{"content-type":"text/html"},"raw":"<html>{{{Echo}}}</html>"}""" },
        { "answer in words", $$$"""{"chat":{"content":"{{{Echo}}}"}}""" },
        { "refusal", $$$"""{"chat":{"content":null,"refusal":"{{{Echo}}}"}}""" },
        { "finish", $$$"""{"chat":{"content":"{{{Echo}}}","finish_reason":"{{{Key}}}"}}""" },
        { "event", $$$"""{"sse":[{"error":{"message":"{{{Echo}}}"}},{"done":true}]}""" },
        { "cut", $$$"""{"status":200,"content_length":40,"raw":"{\"id\":\"{{{Key}}}\""}""" },
        { "hang", """{"hang":true}""" },
        { "reset", """{"rst":true}""" },
        { "close", """{"fin":true}""" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public Task OpenAI_Fails_NothingHoldsTheKey(string what, string step) => CheckAsync(what, step, (address, policy, time) => ChatClients.Create(Settings(address), policy, time));

    [Theory]
    [MemberData(nameof(Failures))]
    public Task Azure_Fails_NothingHoldsTheKey(string what, string step) =>
        CheckAsync(what, step, (address, policy, time) => ChatClients.Create(Settings(address) with { Endpoint = address, Provider = ChatProvider.Azure }, policy, time));

    /// <summary>A client that somebody else made has no guard of ours before it, and its exceptions quote the service. What its library tells by events is its own.</summary>
    [Theory]
    [MemberData(nameof(Failures))]
    public Task ClientOfOthers_Fails_NothingHoldsTheKey(string what, string step) =>
        CheckAsync(what, step, (address, _, _) => new OpenAIClient(new ApiKeyCredential(Key), new OpenAIClientOptions { Endpoint = new Uri(address, "/v1"), RetryPolicy = new ClientRetryPolicy(0) }).GetChatClient("m").AsIChatClient(), isOurs: false);

    [Theory]
    [InlineData("https://models.example/v1?key=" + Key)]
    [InlineData("https://models.example/v1#" + Key)]
    [InlineData("https://user:" + Key + "@models.example/v1")]
    [InlineData("https://" + Key + "@models.example/v1")]
    [InlineData("https://models.example/" + Key + "/v1")]
    [InlineData("http://models.example/v1?key=" + Key)]
    [InlineData("ftp://models.example/?key=" + Key)]
    [InlineData("v1?key=" + Key)]
    public void Settings_KeyInTheAddress_IsRefusedAndNowhereSaid(string endpoint)
    {
        var settings = new ChatSettings { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), Model = "m", ApiKey = Key };
        Assert.NotEmpty(settings.Problems());
        var refused = Assert.Throws<ArgumentException>(() => ChatClients.Create(settings));
        AssertSilent("settings", [settings.ToString(), refused.ToString(), .. settings.Problems(), ChatModelInfo.Of(settings with { Endpoint = null }).ToString()]);
    }

    [Fact]
    public void Settings_Printed_HoldNoKeyInAnyForm()
    {
        var settings = Settings(new Uri("https://models.example"));
        AssertSilent("settings", [settings.ToString(), $"{settings}", JsonSerializer.Serialize(settings with { Credential = null }), ChatModelInfo.Of(settings).ToString()]);
        Assert.Equal(Key, JsonSerializer.Deserialize<ChatSettings>($$$"""{"ApiKey":"{{{Key}}}"}""")!.ApiKey);
    }

    private static string Status(int status, string code) => $$$$"""{"status":{{{{status}}}},"json":{"error":{"code":"{{{{code}}}}","type":"{{{{code}}}}","message":"{{{{Echo}}}}","param":"{{{{Key}}}}"}}}""";

    private static ChatSettings Settings(Uri address) => new() { Endpoint = new Uri(address, "/v1"), Model = "m", ApiKey = Key };

    private static async Task CheckAsync(string what, string step, Func<Uri, ChatPolicy, TimeProvider, IChatClient> make, bool isOurs = true)
    {
        var cache = Directory.CreateTempSubdirectory("newsdigest-");
        try
        {
            using var witness = new Witness();
            await using var server = new FakeChatServer([Script.Parse("m", $"[[{step}]]")]);
            var time = new FastTime(what == "hang" ? 120 : 40);
            var policy = new ChatPolicy { MaxCalls = 2, Stream = what == "event" };
            using var client = make(server.Address, policy, time);
            var digester = new ChatDigester(client, new ChatModelInfo("m"), new ChatDeployment(policy, time), cache: new DiskChatCache(cache.FullName), logger: witness, offline: Sample.Core());
            var told = new List<string>();
            try
            {
                var brief = (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()))).GetBriefOrThrow();
                told.AddRange([Encoding.UTF8.GetString(BriefJson.Write(brief)), BriefHtml.Write(brief), BriefMarkdown.Write(brief), JsonSerializer.Serialize(digester.ReportOf(brief)), digester.ReportOf(brief)!.ToString()]);
                Assert.NotNull(brief.Provenance.Fallback);
            }
            catch (ChatAuthenticationException refused)
            {
                told.Add(refused.ToString());
            }

            Assert.NotEqual(0, server.Journal.Calls());
            Assert.NotEmpty(witness.Heard);
            AssertSilent(what, [.. told, .. witness.Heard, .. isOurs ? witness.Events : [], .. cache.EnumerateFiles("*", SearchOption.AllDirectories).SelectMany(f => new[] { f.FullName, File.ReadAllText(f.FullName) })]);
        }
        finally
        {
            cache.Delete(recursive: true);
        }
    }

    private static void AssertSilent(string what, IEnumerable<string> told) =>
        Assert.All(told, text => Assert.True(!text.Contains(Key, StringComparison.OrdinalIgnoreCase), $"{what}: {text}"));
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FakeChat;
using NewsDigest.Llm.Tests.Faults;

namespace NewsDigest.Llm.Tests;

/// <summary>Two thousand articles through one client while everything goes wrong now and then.</summary>
public sealed class StormTests
{
    private static readonly (string Id, int PerMille)[] Profile =
        [("F01", 80), ("F08a", 50), ("F15", 40), ("F17", 30), ("S02", 30), ("F29", 20), ("F31", 20), ("F22", 10), ("F26a", 10), ("F35a", 10)];

    /// <summary>Two thousand articles with NEWSDIGEST_LONG=1, four hundred else.</summary>
    private static readonly int Articles = Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1" ? 2000 : 400;

    [Fact]
    public async Task Storm_ManyArticles_EachIsAnsweredOnceWithFewCalls()
    {
        var results = new ConcurrentDictionary<int, (string Code, int Calls)>();
        await using (var server = new FakeChatServer(FaultRow.All.Select(r => Script.Parse(r.Id, r.Script))) { Choose = r => ScriptOf(r.ArticleId) })
        {
            var time = new FastTime(200);
            var policy = new ChatPolicy { CircuitThreshold = 1000, AttemptTimeout = TimeSpan.FromMinutes(60), OverallTimeout = TimeSpan.FromMinutes(120), MaxRetryAfter = TimeSpan.FromSeconds(60) };
            var settings = new ChatSettings { Endpoint = new Uri(server.Address, "/v1"), Model = "storm" };
            var client = ChatClients.Create(settings, policy, time);
            var digester = new ChatDigester(client, ChatModelInfo.Of(settings), new ChatDeployment(policy, time), offline: Sample.Core());
            await Parallel.ForEachAsync(Enumerable.Range(1, Articles), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (id, cancellationToken) =>
            {
                var brief = (await digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article(id)), cancellationToken: cancellationToken)).GetBriefOrThrow();
                var report = digester.ReportOf(brief)!;
                Assert.True(results.TryAdd(id, (report.Code, report.Calls)));
            });
            client.Dispose();
            for (var i = 0; i < 1000 && server.Journal.OpenSockets > 0; i++)
            {
                await Task.Delay(10);
            }

            Assert.Equal(0, server.Journal.OpenSockets);
            Assert.True(server.Journal.Calls() <= Articles * 1.6, server.Journal.Calls().ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(Articles, results.Count);
        Assert.All(results.Values, r => Assert.InRange(r.Calls, 1, 4));
    }

    /// <summary>Decided by the article's number alone, so that the order of arrival changes nothing.</summary>
    private static string ScriptOf(string id)
    {
        var at = (int)(uint.Parse(id.AsSpan(6), CultureInfo.InvariantCulture) * 2654435761u % 1000);
        foreach (var (script, share) in Profile)
        {
            if (at < share)
            {
                return script;
            }

            at -= share;
        }

        return "ok";
    }
}

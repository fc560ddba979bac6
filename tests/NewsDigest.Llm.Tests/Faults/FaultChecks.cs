using System.Net;
using System.Net.Sockets;
using System.Text;
using FakeChat;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using NewsDigest.Briefs;

namespace NewsDigest.Llm.Tests.Faults;

/// <summary>Every row of faults.tsv through the real client libraries; each library is a class, so that they run side by side.</summary>
internal static class FaultChecks
{
    private const string Key = "test-key-7e1b40";

    private static readonly string[] SlowSteps = ["\"hang\"", "\"drip\"", "ping_every_ms", "sleep_ms", "flood"];

    public static TheoryData<string> Ids => [.. FaultRow.All.Select(r => r.Id)];

    public static IChatClient KernelOver(IChatClient client)
    {
        var services = new ServiceCollection();
        services.AddSingleton(client);
        return new KernelChatClient(new Kernel(services.BuildServiceProvider()));
    }

    public static async Task CheckAsync(string id, ChatProvider provider, Func<IChatClient, IChatClient> wrap)
    {
        var row = FaultRow.All.Single(r => r.Id == id);
        var tls = Enum.TryParse<TlsFault>(row.Tls, out var fault) ? fault : TlsFault.None;
        await using var server = new FakeChatServer([Script.Parse(row.Id, row.Script)], tls);
        var time = new FastTime(row.Code == "llm.timeout" ? 120 : 40);
        var policy = PolicyFor(row);
        var settings = new ChatSettings { Endpoint = new Uri(Endpoint(row, server), provider == ChatProvider.Azure ? "" : "/v1"), Model = row.Id, Provider = provider, ApiKey = Key };
        using var plain = ChatClients.Create(settings, policy, time);
        using var client = wrap(plain);
        var digester = new ChatDigester(client, ChatModelInfo.Of(settings), new ChatDeployment(policy, time), offline: Sample.Core());
        using var cancel = new CancellationTokenSource();
        var work = digester.BriefAsync(Encoding.UTF8.GetBytes(Sample.Article()), cancellationToken: cancel.Token).AsTask();
        if (row.Code == "cancel")
        {
            await CancelAsync(server, work, cancel);
            return;
        }

        if (row.Code == "llm.auth")
        {
            var refused = await Assert.ThrowsAsync<ChatAuthenticationException>(() => work);
            Assert.DoesNotContain(Key, refused.ToString(), StringComparison.Ordinal);
            Assert.Equal(1, server.Journal.Calls());
            return;
        }

        var brief = (await work).GetBriefOrThrow();
        var report = digester.ReportOf(brief)!;
        Assert.True(row.Code == report.Code, report.Code + report.Fallback?.Reason);
        Assert.InRange(report.Calls, row.Min, row.Max);
        Assert.Equal(row.Code.Length == 0 ? row.Id : "offline", brief.Provenance.Engine);
        Assert.Equal(row.Code.Length == 0, brief.Provenance.Fallback is null);
        Assert.NotEmpty(brief.Summary.Sentences);
        CheckJournal(row, server, report);
    }

    /// <summary>The timers matter where the server is slow; elsewhere a busy machine must not trip them.</summary>
    private static ChatPolicy PolicyFor(FaultRow row)
    {
        var policy = new ChatPolicy { Stream = row.Stream };
        if (row.Script.Contains("ping_every_ms", StringComparison.Ordinal))
        {
            // Pings that a busy machine delays must not look like silence; what ends the call is its own time.
            policy = policy with { IdleTimeout = TimeSpan.FromHours(1) };
        }

        return row.Code == "llm.timeout" || SlowSteps.Any(s => row.Script.Contains(s, StringComparison.Ordinal))
            ? policy
            : policy with { AttemptTimeout = TimeSpan.FromHours(1), IdleTimeout = TimeSpan.FromHours(1), OverallTimeout = TimeSpan.FromHours(1) };
    }

    private static void CheckJournal(FaultRow row, FakeChatServer server, ChatReport report)
    {
        if (row.Tls.Length > 0)
        {
            Assert.Equal(row.Tls is "Refused" or "NoHost" ? 0 : report.Calls, server.Connections);
            return;
        }

        // A last call with little time left may be given up before a busy machine has sent it.
        Assert.InRange(server.Journal.Calls(), row.Code == "llm.timeout" ? 1 : report.Calls, report.Calls);
        Assert.All(server.Journal.Entries, e => Assert.False(e.Request.HasTools));
        switch (row.Id)
        {
            case "F01": Assert.InRange(report.Waits.Single().TotalSeconds, 2, 2.4); break;
            case "F02": Assert.InRange(report.Waits.Single().TotalMilliseconds, 300, 360); break;
            case "F03": Assert.InRange(report.Waits.Single().TotalMilliseconds, 1500, 1800); break;
            case "F04": Assert.InRange(report.Waits.Single().TotalSeconds, 5, 34.5); break;
            case "F07": Assert.All(report.Waits, w => Assert.InRange(w.TotalSeconds, 0.5, 8)); break;
            case "F28a" or "F28b" or "F28c" or "S08": Assert.True(report.HasUnknownFinish); break;
            case "F31": Assert.True(report.IsInjectionSuspected); break;
            case "F33a" or "F33b": Assert.Equal(report.Calls, server.Journal.BodyShaDistinct()); break;
            case "F34": Assert.Equal(["json_schema", "json_object", ""], server.Journal.Entries.Select(e => e.Request.ResponseFormat)); break;
            case "F39": Assert.True(server.Journal.Entries[0].BytesSent < 32 << 20); break;
            case "F29": Assert.True(server.Journal.Entries[1].Request.MaxTokens > server.Journal.Entries[0].Request.MaxTokens); break;
        }
    }

    private static async Task CancelAsync(FakeChatServer server, Task<BriefOutcome> work, CancellationTokenSource cancel)
    {
        while (server.Journal.Calls() == 0)
        {
            await Task.Delay(5);
        }

        await Task.Delay(50);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        for (var i = 0; i < 50 && server.Journal.OpenSockets > 0; i++)
        {
            await Task.Delay(5);
        }

        Assert.Equal(0, server.Journal.OpenSockets);
        Assert.Equal(1, server.Journal.Calls());
    }

    private static Uri Endpoint(FaultRow row, FakeChatServer server)
    {
        if (row.Tls == "NoHost")
        {
            return new Uri("https://no-such-host.invalid");
        }

        if (row.Tls != "Refused")
        {
            return server.Address;
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}

using System.Text.Json;
using FakeChat;
using NewsDigest.Briefs;
using NewsDigest.Reading;

namespace NewsDigest.Llm.Tests;

/// <summary>A model's answer that is served over the wire by <see cref="FakeChatServer"/>, again and again.</summary>
internal static class ServedAnswers
{
    /// <summary>The brief that becomes of an answer which the model insists on.</summary>
    public static async Task<(Brief Brief, ChatReport Report)> BriefAsync(string answer, Article article)
    {
        var script = Script.Parse("insists", """[[{"chat":{"content":""" + JsonSerializer.Serialize(answer) + "}}]]");
        await using var server = new FakeChatServer([script]) { Choose = _ => script.Name };
        var settings = new ChatSettings { Endpoint = new Uri(server.Address, "/v1"), Model = "insists" };
        using var client = ChatClients.Create(settings);
        var digester = new ChatDigester(client, ChatModelInfo.Of(settings), offline: Sample.Core());
        var brief = await digester.BriefAsync(article);
        return (brief, digester.ReportOf(brief)!);
    }
}

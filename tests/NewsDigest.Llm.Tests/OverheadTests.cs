using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace NewsDigest.Llm.Tests;

/// <summary>What a model's brief takes besides the model's own time.</summary>
public sealed class OverheadTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Brief_AnswerAtOnce_TakesFewMilliseconds()
    {
        var isLong = Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1";
        using var client = new RecordedChatClient("""{"headline":"Haenam County starts to build solar plants","sentences":[{"en":"The county invests a total of 42 billion won.","sources":[1]},{"en":"Its use of power grew 7.5 percent last year.","sources":[2]}]}""");
        var digester = new ChatDigester(client, new ChatModelInfo("recorded"), offline: Sample.Core());
        var pages = Enumerable.Range(0, isLong ? 2000 : 200).Select(i => Encoding.UTF8.GetBytes(Sample.Article(i))).ToArray();
        foreach (var page in pages.Take(50))
        {
            await digester.BriefAsync(page);
        }

        var watch = Stopwatch.StartNew();
        foreach (var page in pages)
        {
            Assert.Null((await digester.BriefAsync(page)).GetBriefOrThrow().Provenance.Fallback);
        }

        var each = watch.Elapsed.TotalMilliseconds / pages.Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each:0.00} ms an article"));
        Assert.True(each < (isLong ? 5 : 100), string.Create(CultureInfo.InvariantCulture, $"{each:0.00} ms"));
    }
}

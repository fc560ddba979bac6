using System.Text;
using NewsDigest.Batch.Inputs;
using NewsDigest.Cli;
using NewsDigest.Tests.Hardening;
using NewsDigest.Writing;

namespace NewsDigest.Acceptance.Hardening;

/// <summary>What the console opens besides pages, mutated: articles, problems in words, or the exception that becomes exit status 3.</summary>
public sealed class InputFuzzTests : IDisposable
{
    private const string Feed = "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>한빛뉴스</title><item><title>가뭄</title><pubDate>Fri, 02 Aug 2024 07:10:00 +0900</pubDate><description><![CDATA[<p>강릉시는 급수차 45대를 보냈다.</p>]]></description></item></channel></rss>";
    private const string Lines = "{\"id\":\"1\",\"title\":\"가뭄\",\"published\":\"2024-08-02\",\"text\":\"강릉시는 급수차 45대를 보냈다.\"}\n{\"id\":\"2\",\"html\":\"<p>비가 온다.</p>\"}\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("feed.rss", Feed)]
    [InlineData("lines.jsonl", Lines)]
    public void Containers_Mutated_GiveArticlesOrProblems(string name, string content) => Fuzz.Run([Encoding.UTF8.GetBytes(content)], bytes =>
    {
        var problems = new List<string>();
        var files = Containers.Open([new InputFile(name) { Content = bytes }], problems);
        Assert.True(files.Count + problems.Count > 0);
    });

    [Fact]
    public void Zip_Mutated_GivesPagesOrProblems()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var page in (string[])["a.html", "b/c.html"])
            {
                using var entry = zip.CreateEntry(page).Open();
                entry.Write("<p>강릉시는 급수차 45대를 보냈다.</p>"u8);
            }
        }

        Fuzz.Run([stream.ToArray()], bytes =>
        {
            var problems = new List<string>();
            var files = Containers.Open([new InputFile(folder.File("pages.zip", bytes))], problems);
            Assert.True(files.Count + problems.Count > 0);
        });
    }

    [Fact]
    public async Task Briefs_Mutated_AreReadForVerifying()
    {
        var page = await File.ReadAllBytesAsync(Directory.EnumerateFiles(ConsoleRun.Seeds, "000_*.txt").Single());
        var brief = BriefJson.Write((await NewsDigester.Create().BriefAsync(page)).GetBriefOrThrow(), indented: false);
        Fuzz.Run([brief, brief[..300]], bytes => Assert.NotNull(EnglishText.Parse(bytes)), typeof(CommandException));
    }

    [Fact]
    public void ArticleFiles_Mutated_GiveArticlesOrFailures() => Fuzz.Run([Encoding.UTF8.GetBytes(Lines)], bytes =>
    {
        var files = new ArticleFiles([folder.File("lines.jsonl", bytes)], () => Stream.Null);
        foreach (var record in files.ToBlockingEnumerable())
        {
            Assert.True(record.Article is not null || record.Failure is { Reason.Length: > 0 });
        }
    });

    [Fact]
    public void CommandLines_Mutated_AreParsedOrRefused() => Fuzz.Run([Encoding.UTF8.GetBytes("brief\nseeds\n--format\njson\n-o\nout\n--sentences\n3"), Encoding.UTF8.GetBytes("facts\n-\n--date\n2024-03-06"), Encoding.UTF8.GetBytes("batch\nin.jsonl\n-o\njob\n--max-cost\n20")], bytes =>
        Assert.NotNull(CommandTree.Root().Parse(Encoding.UTF8.GetString(bytes).Split('\n'), new System.CommandLine.ParserConfiguration { ResponseFileTokenReplacer = null })));
}

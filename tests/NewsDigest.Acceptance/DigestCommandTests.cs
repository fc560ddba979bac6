using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Acceptance;

public sealed class DigestCommandTests
{
    private const string Article = "해든시, 강변에 새 도서관 짓는다\n\n해든시가 강변에 새 도서관을 짓는다고 6일 밝혔다. 공사에는 예산 300억원이 든다. 도서관은 2026년 문을 열 계획이다.\n";

    [Fact]
    public async Task Digest_Seeds_WritesEveryFormatTwiceTheSame()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        var run = await ConsoleRun.Of("digest", "seeds", "-o", one.Path);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        await ConsoleRun.Of("digest", "seeds", "-o", two.Path);
        foreach (var name in new[] { "index.html", "digest.md", "digest.json", "digest.atom" })
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(one.Path, name)), await File.ReadAllBytesAsync(Path.Combine(two.Path, name)));
        }

        Assert.Equal(5, Directory.GetFiles(Path.Combine(one.Path, "briefs")).Length);
    }

    [Fact]
    public async Task Brief_Feed_GivesABriefAnEntryWithItsTitleAndDay()
    {
        using var folder = new TemporaryFolder();
        var feed = "<?xml version=\"1.0\" encoding=\"euc-kr\"?><rss version=\"2.0\"><channel><title>가나일보</title><item><title>도서관 착공</title><pubDate>Wed, 06 Mar 2024 20:30:00 GMT</pubDate><description><![CDATA[<p>해든시가 강변에 새 도서관을 짓는다고 밝혔다. 공사에는 예산 300억원이 든다.</p>]]></description></item></channel></rss>";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = folder.File("news.xml", Encoding.GetEncoding(949).GetBytes(feed));
        using var json = JsonDocument.Parse((await ConsoleRun.Of("brief", path, "--format", "json")).Output);
        var article = json.RootElement.GetProperty("article");
        Assert.Equal(("도서관 착공", "2024-03-07", "가나일보"), (article.GetProperty("titleKo").GetString(), article.GetProperty("published").GetString(), article.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task Brief_JsonLines_GivesABriefALineAndNamesTheBadOne()
    {
        using var folder = new TemporaryFolder();
        var line = JsonSerializer.Serialize(new { id = "k/1", text = Article, published = "2024-03-06", source = "가나일보" });
        var run = await ConsoleRun.Of("brief", folder.File("news.jsonl", line + "\n{bad\n" + line + "\n"), "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_Zip_WritesAFileAPageInsideTheFolderOnly()
    {
        using var folder = new TemporaryFolder();
        var zip = Path.Combine(folder.Path, "pages.zip");
        await using (var archive = await ZipFile.OpenAsync(zip, ZipArchiveMode.Create))
        {
            foreach (var name in new[] { "a/1.txt", "../../evil.txt", "picture.png" })
            {
                await using var entry = await archive.CreateEntry(name).OpenAsync();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(Article));
            }
        }

        var output = Path.Combine(folder.Path, "out");
        var run = await ConsoleRun.Of("brief", zip, "--format", "json", "-o", output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["a-1.json", "evil.json"], Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}

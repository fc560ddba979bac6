using System.Text.Json;

namespace NewsDigest.Acceptance;

public sealed class VerifyCommandTests
{
    private const string Article = "해든시, 강변에 새 도서관 짓는다\n\n해든시가 강변에 새 도서관을 짓는다고 6일 밝혔다. 공사에는 예산 300억원이 든다. 도서관은 2026년 문을 열 계획이다.\n";

    [Theory]
    [InlineData("The library costs 30 billion won. It opens in 2026.", 0)]
    [InlineData("The library costs 3 billion won. It opens in 2026.", 2)]
    [InlineData("The library costs 30 billion won. It opens in 2027.", 2)]
    [InlineData("It was designed by Zaha Hadid.", 2)]
    public async Task Verify_Text_EndsWithTwoWhenAClaimIsUnsupported(string english, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var run = await ConsoleRun.Of("verify", folder.File("brief.txt", english), "--source", folder.File("article.txt", Article));
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(exitCode == 0, json.RootElement.GetProperty("claims").EnumerateArray().All(c => c.GetProperty("status").GetString() == "supported"));
    }

    [Theory]
    [InlineData("The library costs 31 billion won.", "31,000,000,000 KRW is not in the article; nearest: 300억원")]
    [InlineData("It opens in 2027.", "nearest: 2026년")]
    [InlineData("It was designed by Zaha Hadid.", "No name or term of the article")]
    [InlineData("A reader said, \"We will conquer the world.\"", "The article quotes nobody.")]
    public async Task Verify_UnsupportedClaim_SaysWhyAndWhatIsNearest(string english, string reason)
    {
        using var folder = new TemporaryFolder();
        var run = await ConsoleRun.Of("verify", folder.File("brief.txt", english), "--source", folder.File("article.txt", Article), "--format", "text");
        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_FoldersOfBriefs_PairsStemsAndGivesALineEach()
    {
        using var folder = new TemporaryFolder();
        folder.File("articles/a.txt", Article);
        folder.File("articles/b.txt", Article);
        folder.File("briefs/a.json", """{"brief":{"headline":"A library","sentences":[{"en":"It costs 30 billion won.","sources":[1]}]}}""");
        folder.File("briefs/b.txt", "It costs 31 billion won.");
        var run = await ConsoleRun.Of("verify", Path.Combine(folder.Path, "briefs"), "--source", Path.Combine(folder.Path, "articles"));
        Assert.Equal((2, 2), (run.ExitCode, run.Output.TrimEnd('\n').Split('\n').Length));
    }

    [Fact]
    public async Task Verify_ArticleMissing_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var run = await ConsoleRun.Of("verify", folder.File("brief.txt", "x"), "--source", "no-article.txt");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no-article.txt", run.Error, StringComparison.Ordinal);
    }
}

using System.Text;
using System.Text.Json;

namespace NewsDigest.Acceptance;

public sealed class BriefCommandTests
{
    private const string Article = "해든시, 강변에 새 도서관 짓는다\n\n해든시가 강변에 새 도서관을 짓는다고 6일 밝혔다. 공사에는 예산 300억원이 든다. 도서관은 2026년 문을 열 계획이다.\n";

    private static string[] Seeds => [.. Directory.EnumerateFiles(ConsoleRun.Seeds, "*.txt").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Brief_Seeds_PrintsFiveBriefsAndNothingElse()
    {
        var run = await ConsoleRun.Of("brief", "seeds");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(5, run.Output.Split('\n').Count(l => l.StartsWith("# ", StringComparison.Ordinal)));
        Assert.False(run.Output.StartsWith('\uFEFF'));
        Assert.DoesNotContain('\r', run.Output);
    }

    [Fact]
    public async Task Brief_SeveralAsJson_IsOneLineEachInOrder()
    {
        var run = await ConsoleRun.Of("brief", "seeds", "--format", "json");
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(Seeds.Length, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            using var json = JsonDocument.Parse(lines[i]);
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Seeds[i])));
            Assert.Equal(hash, json.RootElement.GetProperty("provenance").GetProperty("inputSha256").GetString());
        }
    }

    [Fact]
    public async Task Brief_SpansOfTheJson_AreTheWordsOfTheirSentences()
    {
        var run = await ConsoleRun.Of("brief", "seeds", "--format", "json");
        foreach (var line in run.Output.TrimEnd('\n').Split('\n'))
        {
            using var json = JsonDocument.Parse(line);
            var sentences = json.RootElement.GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("ko").GetString()!).ToArray();
            foreach (var fact in new[] { "quantities", "dates" }.SelectMany(k => json.RootElement.GetProperty(k).EnumerateArray()))
            {
                var words = sentences[fact.GetProperty("sentence").GetInt32()].Substring(fact.GetProperty("start").GetInt32(), fact.GetProperty("length").GetInt32());
                Assert.Equal(fact.GetProperty("ko").GetString(), words);
            }

            Assert.All(json.RootElement.GetProperty("brief").GetProperty("sentences").EnumerateArray(),
                s => Assert.All(s.GetProperty("sources").EnumerateArray(), i => Assert.InRange(i.GetInt32(), 0, sentences.Length - 1)));
        }
    }

    [Fact]
    public async Task Brief_OutputFolder_HoldsOneWholeFileAnInput()
    {
        using var folder = new TemporaryFolder();
        var first = folder.File("in/011.txt", Article);
        var second = folder.File("in/011.html", $"<html><body><h1>제목</h1><p>{Article.Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>");
        var third = folder.File("in/a.b.txt", Article);
        folder.File("011.txt.json", new string('x', 100_000));
        var run = await ConsoleRun.Of("brief", first, second, third, "--format", "json", "-o", folder.Path);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["011.html.json", "011.txt.json", "a.b.json"], folder.Names);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "011.txt.json")));
        Assert.Equal("newsdigest.brief/1", json.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public async Task Brief_Folder_TakesItsOwnArticlesOnly()
    {
        using var folder = new TemporaryFolder();
        folder.File("b.txt", Article);
        folder.File("a.htm", "<p>" + Article + "</p>");
        folder.File("notes.md", Article);
        folder.File("deeper/c.txt", Article);
        var run = await ConsoleRun.Of("brief", folder.Path, "--format", "json");
        Assert.Equal(2, run.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Brief_StandardInput_IsBriefedInEveryFormat(string format)
    {
        var run = await ConsoleRun.WithInput(Article, "brief", "-", "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_SentencesOption_LimitsTheBrief()
    {
        var run = await ConsoleRun.WithInput(Article, "brief", "-", "--format", "json", "--sentences", "1");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("brief").GetProperty("sentences").GetArrayLength());
    }

    [Fact]
    public async Task Brief_SomeInputsBad_WritesTheOthersAndEndsWithTwo()
    {
        using var folder = new TemporaryFolder();
        var good = folder.File("good.txt", Article);
        var bad = folder.File("bad.txt", "");
        var run = await ConsoleRun.Of("brief", good, bad, Path.Combine(folder.Path, "missing.txt"), "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
        Assert.Contains("bad.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt", run.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Unreadable() => new()
    {
        { "empty.txt", [] },
        { "blank.txt", " \n\t\n"u8.ToArray() },
        { "binary.txt", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0, 0, 0, 13] },
        { "english.txt", Encoding.UTF8.GetBytes("The council met on Monday and agreed on a new budget for the schools of the district.\n") },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Brief_InputThatIsNoArticle_SaysWhatAndEndsWithThree(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var run = await ConsoleRun.Of("brief", folder.File(name, content));
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Brief_FolderWithoutArticles_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var run = await ConsoleRun.Of("brief", folder.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(".txt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("brief", "seeds", "--format", "pdf")]
    [InlineData("brief", "seeds", "--fromat", "json")]
    [InlineData("brief", "seeds", "--sentences", "0")]
    [InlineData("brief", "seeds", "--engine", "chat")]
    [InlineData("brief", "no-such-folder/*.txt")]
    [InlineData("breif", "seeds")]
    [InlineData("facts", "--date", "2024-02-30")]
    public async Task AnyCommand_WrongArguments_EndsWithThreeAndWritesNothing(params string[] arguments)
    {
        var run = await ConsoleRun.Of(arguments);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("newsdigest: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_OutputThatCannotBeMade_EndsWithFive()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("occupied", "x");
        var run = await ConsoleRun.WithInput(Article, "brief", "-", "-o", file);
        Assert.Equal(5, run.ExitCode);
        Assert.Contains("a file has that name", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_OutputOverItsOwnInput_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("a.txt", Article);
        var run = await ConsoleRun.Of("brief", input, "--format", "text", "-o", folder.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(Article, await File.ReadAllTextAsync(input));
    }
}

using System.CommandLine;
using FakeChat;
using NewsDigest.Cli;

namespace NewsDigest.Acceptance.Documents;

/// <summary>What the documents show is compiled and run: blocks of C# whole, commands against the real command line.</summary>
public sealed class DocumentTests
{
    private static readonly string[] Paths =
        ["README.md", "src/NewsDigest.Llm/README.md", "src/NewsDigest.Batch/README.md", "src/NewsDigest.Training/README.md", "src/NewsDigest/Data/README.md", "benchmarks/README.md", "tests/Samples/README.md"];

    public static TheoryData<string> Documents => [.. Paths];

    public static IEnumerable<object[]> Programs => from path in Paths from block in new Document(path).Blocks() where block.Language == "csharp" select new object[] { path, block.Line };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Blocks_OfADocument_SayWhatTheyAre(string path) =>
        Assert.All(new Document(path).Blocks(), b => Assert.Contains(b.Language, (string[])["csharp", "console", "markdown", "text", "tsv", "json"]));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task CSharp_OfADocument_CompilesAndRuns(string path, int line)
    {
        using var folder = Shown();
        await using var server = new FakeChatServer();
        var code = new Document(path).Blocks().Single(b => b.Line == line).Text.Replace("https://api.openai.com/v1", new Uri(server.Address, "/v1").ToString(), StringComparison.Ordinal);
        var run = await CSharpProgram.Run(code, folder.Path, new Dictionary<string, string?>(StringComparer.Ordinal) { ["NEWSDIGEST_API_KEY"] = "documents" });
        Assert.True(run.ExitCode == 0, $"{path}({line}): {run.Error}");
        Assert.NotEmpty(run.Output);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_OfADocument_AreTheRealOnes(string path)
    {
        foreach (var command in Commands(path))
        {
            switch (command.Words)
            {
                case ["newsdigest", .. var arguments]:
                    AssertParses(arguments);
                    break;
                case ["dotnet", "run", .. var rest]:
                    AssertRuns(rest);
                    break;
                case ["dotnet", "test" or "pack" or "publish" or "tool" or "add", .. var rest]:
                    Assert.All(rest.Where(w => w.StartsWith("src/", StringComparison.Ordinal) || w.StartsWith("tests/", StringComparison.Ordinal) || w.StartsWith("benchmarks/", StringComparison.Ordinal)), AssertExists);
                    break;
                default:
                    Assert.Contains(command.Words[0], (string[])["export", "curl", "cd", "git", "NEWSDIGEST_LONG=1", "NEWSDIGEST_ACCEPT=1"]);
                    break;
            }
        }
    }

    [Fact]
    public async Task Commands_ThatNeedNoModel_RunOneAfterTheOther()
    {
        using var folder = Shown();
        var ran = 0;
        foreach (var command in Commands("README.md").Where(c => c.Words[0] == "newsdigest" && !c.Words.Contains("--engine") && c.Words[1] is not ("serve" or "train-tagger")))
        {
            var run = await ConsoleRun.Program("dotnet", folder.Path, System.Text.Encoding.UTF8.GetBytes(command.Input), null, [Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.dll"), .. command.Words.Skip(1)]);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', command.Words)} ended with {run.ExitCode}: {run.Error}");
            ran++;
        }

        Assert.True(ran > 5);
    }

    /// <summary>Files of the names that documents use.</summary>
    private static TemporaryFolder Shown()
    {
        var folder = new TemporaryFolder();
        var seed = File.ReadAllText(Directory.EnumerateFiles(ConsoleRun.Seeds, "003_*.txt").Single());
        folder.File("article.html", seed);
        folder.File("articles/first.txt", seed);
        folder.File("articles/second.txt", File.ReadAllText(Directory.EnumerateFiles(ConsoleRun.Seeds, "001_*.txt").Single()));
        folder.File("archive.jsonl", System.Text.Json.JsonSerializer.Serialize(new { id = "1", text = seed }) + "\n");
        folder.File("terms.tsv", "디지털 경제\tdigital economy\n");
        return folder;
    }

    private static IEnumerable<ShellLine> Commands(string path) => new Document(path).Blocks().Where(b => b.Language == "console").SelectMany(ShellLine.Of);

    private static void AssertParses(IEnumerable<string> arguments)
    {
        string[] words = [.. arguments.Where(w => w != "…")];
        var parsed = CommandTree.Root().Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        Assert.True(parsed.Errors.Count == 0, $"newsdigest {string.Join(' ', words)}: {string.Join(' ', parsed.Errors.Select(e => e.Message))}");
    }

    private static void AssertRuns(string[] words)
    {
        var project = words[Array.IndexOf(words, "--project") + 1];
        AssertExists(project);
        var arguments = words.SkipWhile(w => w != "--").Skip(1).ToArray();
        if (project == "src/NewsDigest.Cli")
        {
            AssertParses(arguments);
        }
    }

    private static void AssertExists(string path) => Assert.True(Path.Exists(Path.Combine(ConsoleRun.Root, path)), path);
}

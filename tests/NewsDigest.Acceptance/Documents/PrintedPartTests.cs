using NewsDigest.Writing;
using Quality.Articles;

namespace NewsDigest.Acceptance.Documents;

/// <summary>
/// What documents say the program prints is what it prints. When the program has changed for the better, run these tests once with
/// NEWSDIGEST_ACCEPT=1 and read the difference.
/// </summary>
public sealed class PrintedPartTests
{
    private static readonly Document Readme = new("README.md");

    [Fact]
    public async Task Readme_BriefOfSeed003_IsAsPrinted()
    {
        var page = await File.ReadAllBytesAsync(Directory.EnumerateFiles(ConsoleRun.Seeds, "003_*.txt").Single());
        var brief = BriefMarkdown.Write((await NewsDigester.Create().BriefAsync(page)).GetBriefOrThrow());
        var beginning = brief.Split('\n').TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal));
        AssertPart("brief", "```markdown\n" + string.Join('\n', beginning).Trim() + "\n```\n");
    }

    [Fact]
    public async Task Readme_AccuracyOnTheSeeds_IsAsQualityPrintsIt() =>
        AssertPart("quality", await ArticleTables.MakeAsync(NewsDigester.Create(), ConsoleRun.Seeds, Path.Combine(ConsoleRun.Seeds, "gold")));

    private static void AssertPart(string name, string printed)
    {
        if (Environment.GetEnvironmentVariable("NEWSDIGEST_ACCEPT") == "1")
        {
            Readme.ReplacePart(name, printed);
        }

        Assert.Equal(printed.Trim(), Readme.Part(name).Trim());
    }
}

using System.IO.Compression;
using System.Xml.Linq;

namespace NewsDigest.Acceptance.Packages;

/// <summary>The packages as users get them. One test after the other: each packs the whole repository.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly string[] Ids = ["NewsDigest", "NewsDigest.Batch", "NewsDigest.Cli", "NewsDigest.Llm"];

    /// <summary>What users of a package must restore besides; the tool carries everything inside.</summary>
    private static readonly Dictionary<string, string[]> Dependencies = new(StringComparer.Ordinal)
    {
        ["NewsDigest"] = ["AngleSharp", "Microsoft.Extensions.Options"],
        ["NewsDigest.Batch"] = ["NewsDigest"],
        ["NewsDigest.Cli"] = [],
        ["NewsDigest.Llm"] = ["Azure.AI.OpenAI", "Google.Protobuf", "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.AI.OpenAI", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.ML.Tokenizers", "Microsoft.ML.Tokenizers.Data.O200kBase", "Microsoft.SemanticKernel.Core", "NewsDigest", "OpenAI"],
    };

    private readonly TemporaryFolder work = new();

    public void Dispose() => work.Dispose();

    [LongFact]
    public async Task Packages_OfTwoCleanClones_AreTheSameBytesAndWhole()
    {
        var first = await PackedClone.Make(Path.Combine(work.Path, "a"));
        var second = await PackedClone.Make(Path.Combine(work.Path, "deeper", "down", "b"));
        Assert.Equal(Ids.Length * 2, first.Length);
        Assert.Equal(first.Select(Path.GetFileName), second.Select(Path.GetFileName));
        foreach (var (one, other) in first.Zip(second))
        {
            Assert.True(File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other)), $"{Path.GetFileName(one)} differs from clone to clone");
        }

        Assert.All(Ids, id => AssertWhole(id, first));
        await AssertBriefsInAnEmptyApp(Path.GetDirectoryName(first[0])!);
        await AssertToolRuns(Path.GetDirectoryName(first[0])!);
    }

    private static void AssertWhole(string id, string[] packages)
    {
        using var package = ZipFile.OpenRead(packages.Single(p => Path.GetFileName(p).StartsWith(id + ".0", StringComparison.Ordinal) && p.EndsWith(".nupkg", StringComparison.Ordinal)));
        using var symbols = ZipFile.OpenRead(packages.Single(p => Path.GetFileName(p).StartsWith(id + ".0", StringComparison.Ordinal) && p.EndsWith(".snupkg", StringComparison.Ordinal)));
        var names = package.Entries.Select(e => e.FullName).ToArray();
        Assert.All((string[])["README.md", "icon.png", "LICENSE"], file => Assert.Contains(file, names));
        Assert.Contains(symbols.Entries, e => e.Name == id + ".pdb");
        if (id != "NewsDigest.Cli")
        {
            Assert.Contains($"lib/net10.0/{id}.xml", names);
        }

        using var stream = package.GetEntry(id + ".nuspec")!.Open();
        var nuspec = XDocument.Load(stream).Descendants().ToArray();
        Assert.Contains(nuspec, e => e.Name.LocalName == "license" && e.Attribute("type")?.Value == "expression");
        Assert.Equal(Dependencies[id].Order(StringComparer.Ordinal), nuspec.Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>A new console, the package from a folder beside the machine's own source, a package folder of its own, five lines.</summary>
    private async Task AssertBriefsInAnEmptyApp(string packages)
    {
        var app = Path.Combine(work.Path, "app");
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(work.Path, "packages") };
        Directory.CreateDirectory(app);
        await File.WriteAllTextAsync(Path.Combine(app, "nuget.config"), $"<configuration><packageSources><add key=\"here\" value=\"{packages}\" /></packageSources></configuration>\n");
        await PackedClone.Succeed("dotnet", app, environment, "new", "console", "--name", "App", "--output", ".", "--no-restore");
        await PackedClone.Succeed("dotnet", app, environment, "add", "package", "NewsDigest");
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), """
            using NewsDigest;
            using NewsDigest.Writing;
            var digester = NewsDigester.Create();
            var outcome = await digester.BriefAsync(File.ReadAllBytes(args[0]));
            Console.WriteLine(BriefMarkdown.Write(outcome.GetBriefOrThrow()));
            """);
        foreach (var seed in Directory.EnumerateFiles(ConsoleRun.Seeds, "*.txt"))
        {
            var brief = await PackedClone.Succeed("dotnet", app, environment, "run", "-c", "Release", "--", seed);
            var here = await ConsoleRun.Of("brief", seed);
            Assert.Equal(here.Output.TrimEnd(), brief.TrimEnd());
        }
    }

    private async Task AssertToolRuns(string packages)
    {
        var home = Path.Combine(work.Path, "tool");
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(work.Path, "packages") };
        await PackedClone.Succeed("dotnet", work.Path, environment, "tool", "install", "NewsDigest.Cli", "--tool-path", home, "--add-source", packages);
        var brief = await PackedClone.Succeed(Path.Combine(home, "newsdigest"), work.Path, null, "brief", ConsoleRun.Seeds);
        Assert.Equal((await ConsoleRun.Of("brief", ConsoleRun.Seeds)).Output, brief);
    }
}

using System.Reflection;
using NewsDigest.Briefs;
using NewsDigest.Writing;

namespace NewsDigest.Browser;

/// <summary>The briefs of the five seeds and their pages, written once to a folder of their own.</summary>
public sealed class SeedPages : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsdigest-browser-").FullName;
    private readonly Dictionary<string, Brief> briefs = new(StringComparer.Ordinal);

    public SeedPages()
    {
        if (Chromium.WhyNot is not null)
        {
            return;
        }

        var digester = NewsDigester.Create();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Root, "seeds"), "*.txt").Order(StringComparer.Ordinal))
        {
            var outcome = digester.BriefAsync(File.ReadAllBytes(path)).AsTask().GetAwaiter().GetResult();
            var name = Path.GetFileNameWithoutExtension(path)[..3];
            briefs[name] = outcome.GetBriefOrThrow();
            File.WriteAllText(FileOf(name), BriefHtml.Write(briefs[name]));
        }
    }

    public static string Root { get; } =
        typeof(SeedPages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    public static string[] All { get; } = ["000", "001", "002", "003", "004"];

    public static TheoryData<string> Names() => [.. All];

    public Brief this[string name] => briefs[name];

    public string Url(string name) => new Uri(FileOf(name)).AbsoluteUri;

    public string Write(string name, string page)
    {
        File.WriteAllText(FileOf(name), page);
        return Url(name);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string FileOf(string name) => Path.Combine(folder, name + ".html");
}

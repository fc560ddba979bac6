using System.Globalization;
using System.Reflection;

namespace NewsDigest.Tests.Reading;

/// <summary>An invented page with what a reader must make of it: the page, a line of ====, "key: value" lines, "> sentence" lines.</summary>
internal sealed record PageExample(string Page, IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<string> Sentences)
{
    private static string Folder => Path.Combine(
        typeof(PageExample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "tests/NewsDigest.Tests/Reading/Pages");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.page").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public DateOnly? Published => Metadata.TryGetValue("published", out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public string? this[string key] => Metadata.GetValueOrDefault(key);

    public static PageExample Load(string name)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, name + ".page")).Split("\n====\n");
        var lines = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new PageExample(
            parts[0],
            lines.Where(l => l[0] != '>').Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1]),
            [.. lines.Where(l => l[0] == '>').Select(l => l[2..])]);
    }
}

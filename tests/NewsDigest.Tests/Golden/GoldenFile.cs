namespace NewsDigest.Tests.Golden;

/// <summary>
/// Expected text of one stage. NEWSDIGEST_ACCEPT=1 writes what was found into the file instead, to be accepted by reading the
/// difference; without it nothing is written.
/// </summary>
internal static class GoldenFile
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("NEWSDIGEST_ACCEPT") == "1";

    public static void Check(string stem, string stage, string found)
    {
        var path = Path.Combine(Repository.Root, "tests", "NewsDigest.Tests", "Golden", stem, stage + ".txt");
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, found);
            return;
        }

        Assert.True(File.Exists(path), $"no expected text {path}: run once with NEWSDIGEST_ACCEPT=1 and read it");
        var expected = File.ReadAllText(path).Split('\n');
        var actual = found.Split('\n');
        for (var line = 0; line < Math.Max(expected.Length, actual.Length); line++)
        {
            var (want, got) = (expected.ElementAtOrDefault(line), actual.ElementAtOrDefault(line));
            Assert.True(string.Equals(want, got, StringComparison.Ordinal), $"{stem}/{stage}.txt({line + 1}):\n  expected {want}\n  found    {got}");
        }
    }
}

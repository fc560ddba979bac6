using System.Reflection;

namespace NewsDigest.Acceptance.PublicApi;

/// <summary>
/// The public surface of each library is a reviewed text beside this test. A change is accepted by running the test once with
/// NEWSDIGEST_ACCEPT=1 and reading the difference, as users would read it.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries => ["NewsDigest", "NewsDigest.Batch", "NewsDigest.Llm"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Surface_OfALibrary_IsTheReviewedOne(string library)
    {
        var path = Path.Combine(ConsoleRun.Root, "tests", "NewsDigest.Acceptance", "PublicApi", library + ".txt");
        var found = PublicSurface.Of(Assembly.Load(library));
        if (Environment.GetEnvironmentVariable("NEWSDIGEST_ACCEPT") == "1")
        {
            File.WriteAllText(path, found);
        }

        var reviewed = File.Exists(path) ? File.ReadAllLines(path) : [];
        var now = found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var gone = reviewed.Except(now, StringComparer.Ordinal).Select(l => "- " + l);
        var came = now.Except(reviewed, StringComparer.Ordinal).Select(l => "+ " + l);
        Assert.True(reviewed.SequenceEqual(now, StringComparer.Ordinal), $"The public surface of {library} has changed; if that is meant, run this test with NEWSDIGEST_ACCEPT=1 and commit {path}:\n{string.Join('\n', gone.Concat(came))}");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Surface_OfALibrary_NamesNoPartiesThatUsersDoNotReference(string library)
    {
        var foreign = Assembly.Load(library).GetExportedTypes().Select(t => t.Namespace).Where(n => n?.StartsWith("NewsDigest", StringComparison.Ordinal) != true);
        Assert.Empty(foreign);
    }
}

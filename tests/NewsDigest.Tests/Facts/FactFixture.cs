using System.Globalization;
using NewsDigest.Facts;

namespace NewsDigest.Tests.Facts;

internal static class FactFixture
{
    public static readonly FactFinder Finder = new();

    public static ArticleFacts Find(string? published, params string[] sentences)
    {
        var tokenizer = new Whitespace();
        DateOnly? day = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Finder.Find([.. sentences.Select(tokenizer.Tokenize)], day);
    }

    /// <summary>The cells of the lines of a table in a test; empty lines are left out.</summary>
    public static IEnumerable<string[]> Rows(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(" => ", StringSplitOptions.TrimEntries));

    public static string Show(Quantity q) =>
        q.Value.ToString(CultureInfo.InvariantCulture) + (q.Max is { } max ? ".." + max.ToString(CultureInfo.InvariantCulture) : "") + "|" + q.Unit + "|" + q.English;
}

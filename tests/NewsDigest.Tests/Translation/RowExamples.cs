using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Translation;

/// <summary>The Korean and English examples that the rows of a table carry.</summary>
internal static class RowExamples
{
    public static TheoryData<string, string> Of(Table table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in table.Rows)
        {
            rows.Add(row["example_ko"], row["example_en"]);
        }

        return rows;
    }

    /// <summary>Examples that stand in more than one row, or are empty.</summary>
    public static IEnumerable<string> Repeated(Table table) =>
        table.Rows.GroupBy(r => r["example_ko"], StringComparer.Ordinal).Where(g => g.Count() > 1 || g.Key.Length == 0).Select(g => g.Key);
}

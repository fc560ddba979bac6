using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Translation;

/// <summary>Every row of Data/Translation/constructions.tsv carries its own example.</summary>
public class ConstructionTableTests
{
    private static readonly Table Constructions = Table.Embedded("Translation/constructions.tsv");

    public static TheoryData<string, string> Examples { get; } = Read();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Translate_ExampleOfRow_GivesItsEnglish(string korean, string english) =>
        Assert.Equal(english, Engine.Translate(korean).English);

    [Fact]
    public void Rows_NoneRepeatsAnExample() =>
        Assert.Empty(Constructions.Rows.GroupBy(r => r["example_ko"], StringComparer.Ordinal).Where(g => g.Count() > 1 || g.Key.Length == 0).Select(g => g.Key));

    private static TheoryData<string, string> Read()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in Constructions.Rows)
        {
            rows.Add(row["example_ko"], row["example_en"]);
        }

        return rows;
    }
}

using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Translation;

/// <summary>Every row of Data/Translation/idioms.tsv carries its own example.</summary>
public class IdiomTableTests
{
    private static readonly Table Idioms = Table.Embedded("Translation/idioms.tsv");

    public static TheoryData<string, string> Examples { get; } = Read();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Translate_ExampleOfRow_GivesItsEnglish(string korean, string english) =>
        Assert.Equal(english, Engine.Translate(korean).English);

    [Fact]
    public void Rows_NoneRepeatsAnExample() =>
        Assert.Empty(Idioms.Rows.GroupBy(r => r["example_ko"], StringComparer.Ordinal).Where(g => g.Count() > 1 || g.Key.Length == 0).Select(g => g.Key));

    [Fact]
    public void Explain_SentenceWithIdiom_NamesTheRow()
    {
        var rows = Engine.Explain("중국이 건설에 속도를 내고 있다.").Rows;

        Assert.Contains(rows, r => r is { Step: "idiom", Table: "Data/Translation/idioms.tsv", English: var english } && english.StartsWith("speed up", StringComparison.Ordinal));
        Assert.Contains(rows, r => r is { Step: "construction", Table: "Data/Translation/constructions.tsv" });
        Assert.Contains(rows, r => r is { Step: "noun", Korean: "건설" });
        Assert.Contains(rows, r => r is { Step: "name", Korean: "중국", Line: > 1 });
    }

    private static TheoryData<string, string> Read()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in Idioms.Rows)
        {
            rows.Add(row["example_ko"], row["example_en"]);
        }

        return rows;
    }
}

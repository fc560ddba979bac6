using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Translation;

/// <summary>The commonest constructions of Korean news, a sentence each.</summary>
public class SentenceTableTests
{
    public static TheoryData<string, string> Rows { get; } = Read();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Translate_CommonConstruction_HasEnglishOrder(string korean, string english) =>
        Assert.Equal(english, Engine.Translate(korean).English);

    [Fact]
    public void Table_HasAtLeastFortySentences() => Assert.True(Rows.Count >= 40, $"{Rows.Count} sentences");

    private static TheoryData<string, string> Read()
    {
        var rows = new TheoryData<string, string>();
        using var reader = File.OpenText(Path.Combine(Repository.Root, "tests", "NewsDigest.Tests", "Translation", "sentences.tsv"));
        foreach (var row in Table.Read(reader, "sentences.tsv").Rows)
        {
            rows.Add(row["ko"], row["en"]);
        }

        return rows;
    }
}

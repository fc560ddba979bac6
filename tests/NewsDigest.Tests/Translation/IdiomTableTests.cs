using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Translation;

/// <summary>Every row of Data/Translation/idioms.tsv carries its own example.</summary>
public class IdiomTableTests
{
    private static readonly Table Idioms = Table.Embedded("Translation/idioms.tsv");

    public static TheoryData<string, string> Examples { get; } = RowExamples.Of(Idioms);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Translate_ExampleOfRow_GivesItsEnglish(string korean, string english) =>
        Assert.Equal(english, Engine.Translate(korean).English);

    [Fact]
    public void Rows_NoneRepeatsAnExample() =>
        Assert.Empty(RowExamples.Repeated(Idioms));

    [Fact]
    public void Examples_OfVerbs_HaveNoVerbAfterBe() =>
        Assert.DoesNotContain(Idioms.Rows, r => r["grammar"].Length == 0 && new[] { "was", "were", "is", "are" }.Any(be => Array.Exists(["", "."], end => (r["example_en"] + " ").Contains($" {be} {r["english"]}{end} ", StringComparison.Ordinal))));

    [Fact]
    public void Explain_SentenceWithIdiom_NamesTheRow()
    {
        var rows = Engine.Explain("중국이 건설에 속도를 내고 있다.").Rows;

        Assert.Contains(rows, r => r is { Step: "idiom", Table: "Data/Translation/idioms.tsv", English: var english } && english.StartsWith("speed up", StringComparison.Ordinal));
        Assert.Contains(rows, r => r is { Step: "construction", Table: "Data/Translation/constructions.tsv" });
        Assert.Contains(rows, r => r is { Step: "noun", Korean: "건설" });
        Assert.Contains(rows, r => r is { Step: "name", Korean: "중국", Line: > 1 });
    }
}

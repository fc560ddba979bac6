using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Translation;

/// <summary>Every row of Data/Translation/constructions.tsv carries its own example.</summary>
public class ConstructionTableTests
{
    private static readonly Table Constructions = Table.Embedded("Translation/constructions.tsv");

    public static TheoryData<string, string> Examples { get; } = RowExamples.Of(Constructions);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Translate_ExampleOfRow_GivesItsEnglish(string korean, string english) =>
        Assert.Equal(english, Engine.Translate(korean).English);

    [Fact]
    public void Rows_NoneRepeatsAnExample() =>
        Assert.Empty(RowExamples.Repeated(Constructions));
}

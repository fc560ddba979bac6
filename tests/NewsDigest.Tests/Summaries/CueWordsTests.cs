using NewsDigest.Lexicon;
using NewsDigest.Summaries;

namespace NewsDigest.Tests.Summaries;

public sealed class CueWordsTests
{
    public static IEnumerable<object[]> Rows() => Table.Embedded("Summaries/cues.tsv").Rows.Select(r => new object[] { r["words"], r["example_ko"] });

    [Theory]
    [MemberData(nameof(Rows))]
    public void Weigh_ExampleOfARow_FiresThatRow(string words, string example)
    {
        var row = Table.Embedded("Summaries/cues.tsv").Rows.First(r => r["words"] == words);
        Assert.True(CueWords.Stands(new Cue(words, row.Enum<CuePlace>("place"), 0, ""), example));
        Assert.NotEqual(0, CueWords.Load().Weigh(example));
    }

    [Fact]
    public void Weigh_CueThatOnlyBeginsALongerWord_DoesNotFire() => Assert.Equal(0, CueWords.Load().Weigh("또래 친구들이 모였다."));
}

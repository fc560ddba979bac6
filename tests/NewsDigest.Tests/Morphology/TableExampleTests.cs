using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Morphology;

public sealed class TableExampleTests
{
    [Theory]
    [InlineData("josa")]
    [InlineData("eomi")]
    [InlineData("contractions")]
    [InlineData("conjugation")]
    public void Tables_EveryExample_IsAReadingTheAnalyserAllows(string table)
    {
        var rows = Table.Embedded("Morphology/" + table + ".tsv").Rows;
        Assert.NotEmpty(rows);
        var refused = rows.Where(r => !Readings.Embedded.Allow(r["example_ko"], r["expected"]));
        Assert.Empty(refused.Select(r => $"{r.TableName}({r.Line}): {r["example_ko"]} is not {r["expected"]}"));
    }

    [Theory]
    [InlineData("책가", "책/NNG 가/JKS")]
    [InlineData("나무이", "나무/NNG 이/JKS")]
    [InlineData("나무으로", "나무/NNG 으로/JKB")]
    [InlineData("길으로", "길/NNG 으로/JKB")]
    [InlineData("가으면", "가/VV 으면/EC")]
    [InlineData("먹면", "먹/VV 면/EC")]
    [InlineData("먹아서", "먹/VV 아서/EC")]
    [InlineData("잡어서", "잡/VV 어서/EC")]
    [InlineData("돕아서", "돕/VV 아서/EC")]
    [InlineData("걷으면", "걷/VV 으면/EC")]
    [InlineData("작는다", "작/VA 는다/EF")]
    public void Tables_WrongAllomorph_IsNoReading(string eojeol, string reading) =>
        Assert.False(Readings.Embedded.Allow(eojeol, reading));
}

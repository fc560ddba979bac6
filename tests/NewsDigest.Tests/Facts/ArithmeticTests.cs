namespace NewsDigest.Tests.Facts;

/// <summary>Figures that agree, in the forms in which those that do not are reported (Data/Facts/relations.tsv has the others).</summary>
public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("공장 200곳 가운데 50곳(25%)이 문을 닫았다.")]
    [InlineData("환자 3명 중 2명(66%)이 나았다.")]
    [InlineData("응답자 300명 중 20명으로 35% 늘었다.")]
    [InlineData("시설은 109곳이다. / 그중 87%에 해당하는 95곳이 남았다.")]
    [InlineData("어른 30명, 아이 20명 등 총 50명이 다쳤다.")]
    [InlineData("어른 30명, 아이 20명, 노인 5명, 군인 3명 등 총 90명이 다쳤다.")]
    [InlineData("총 50명(어른 30명, 아이 20명)이 다쳤다.")]
    [InlineData("올해는 50명(지난해 30명, 재작년 40명)이 다쳤다.")]
    [InlineData("매출이 1조2천억원에서 1조5천억원으로 25% 늘었다.")]
    [InlineData("금리가 3%에서 5%로 2% 올랐다.")]
    public void Find_FiguresThatAgree_AreNotReported(string sentences) =>
        Assert.Empty(FactFixture.Find("2024-03-06", sentences.Split(" / ")).Checks);

    [Theory]
    [InlineData("총 50명(어른 30명, 아이 10명)이 다쳤다.", "sum")]
    [InlineData("시설은 109곳이다. / 그중 77%에 해당하는 95곳이 남았다.", "share")]
    [InlineData("11억 위안(약 2조35억원)을 들였다.", "exchange-rate")]
    public void Find_FiguresThatDoNot_AreReported(string sentences, string kind) =>
        Assert.Equal(kind, Assert.Single(FactFixture.Find("2024-03-06", sentences.Split(" / ")).Checks).Kind);
}

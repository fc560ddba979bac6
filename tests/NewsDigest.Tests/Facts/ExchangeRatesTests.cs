namespace NewsDigest.Tests.Facts;

public sealed class ExchangeRatesTests
{
    [Fact]
    public void Find_PairsOfOneRate_AreNotReported() =>
        Assert.Empty(FactFixture.Find("2024-03-06", "11억 위안(약 2천35억원)을 들였다.", "3천800억 위안(70조3천억원)을 넘었다.", "3억 홍콩달러(약 510억원)를 썼다.").Checks);

    [Fact]
    public void Find_PairOfAnotherRate_IsReportedAndKept()
    {
        var facts = FactFixture.Find("2024-03-06", "11억 위안(약 2천35억원)을 들였다.", "3천800억 위안(7조3천억원)을 넘었다.", "20억 위안(3천700억원)을 썼다.");

        var check = Assert.Single(facts.Checks);
        Assert.Equal(("exchange-rate", 1), (check.Kind, check.Sentence));
        Assert.Equal(7_300_000_000_000m, facts.Sentences[1].Quantities[1].Value);
    }
}

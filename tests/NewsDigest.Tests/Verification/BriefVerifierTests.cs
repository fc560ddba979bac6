using NewsDigest.Analysis;
using NewsDigest.Names;
using NewsDigest.Tests.Fakes;
using NewsDigest.Verification;

namespace NewsDigest.Tests.Verification;

public sealed class BriefVerifierTests
{
    private static readonly AnalyzedArticle Article = Articles.Analyze(
        Articles.Of(
            "강릉시, 수소 버스 도입",
            "강릉시는 지난해 수소 버스 120대를 들였다.",
            "총사업비는 1조4천400억원으로 전년보다 7.5% 늘었다.",
            "오는 5월 12일에는 GDP 통계와 함께 결과를 발표한다.",
            "문서연 시장은 \"버스가 도시를 바꿀 것\"이라고 말했다.",
            "2021년 시작한 사업은 2025년까지 이어진다."),
        ("강릉시", "Gangneung City", EntityType.Place),
        ("문서연", "Mun Seo-yeon", EntityType.Person));

    private static readonly KnownQuotation[] Known = [new(3, "버스가 도시를 바꿀 것", "The buses will change the city.")];

    private static IReadOnlyList<Claim> Check(string english) => new BriefVerifier().Verify(null, [english], Article, Known).Claims;

    [Theory]
    [InlineData("The budget is 1.44 trillion won.", "1.44 trillion won", "1조4천400억원")]
    [InlineData("The budget is about 1.4 trillion won.", "about 1.4 trillion won", "1조4천400억원")]
    [InlineData("It rose 7.5 percent.", "7.5 percent", "7.5%")]
    [InlineData("It bought 120 buses.", "120", "120대")]
    public void Verify_FigureOfTheSource_IsSupportedByItsWords(string english, string words, string korean)
    {
        var claim = Assert.Single(Check(english));
        Assert.Equal((ClaimKind.Figure, true, korean), (claim.Kind, claim.IsSupported, claim.Korean));
        Assert.Contains(words, claim.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The budget is 14.4 trillion won.")]
    [InlineData("The budget is 1.44 trillion yuan.")]
    [InlineData("The budget is 4.14 trillion won.")]
    [InlineData("It rose 7.5 percentage points.")]
    [InlineData("It rose 5.7 percent.")]
    [InlineData("It bought 1,200 buses.")]
    public void Verify_FigureThatWasChanged_IsUnsupported(string english) => Assert.False(Assert.Single(Check(english), c => c.Kind == ClaimKind.Figure).IsSupported);

    [Theory]
    [InlineData("It bought them last year.", true)]
    [InlineData("It bought them in 2023.", true)]
    [InlineData("Results come on May 12.", true)]
    [InlineData("Results come on May 12, 2024.", true)]
    [InlineData("Results come in May.", true)]
    [InlineData("The project runs until 2025.", true)]
    [InlineData("The report of March 6 says so.", true)]
    [InlineData("Results come on May 13.", false)]
    [InlineData("Results come in June.", false)]
    [InlineData("It bought them in 2022.", false)]
    [InlineData("It bought them next month.", false)]
    [InlineData("Results come on Friday.", false)]
    public void Verify_Date_IsSupportedWhenASourceDateSaysIt(string english, bool supported)
    {
        var claim = Assert.Single(Check(english));
        Assert.Equal((ClaimKind.Date, supported), (claim.Kind, claim.IsSupported));
    }

    [Theory]
    [InlineData("The buses run in Gangneung City.", "Gangneung City", true)]
    [InlineData("The mayor, Mun Seo-yeon, agreed.", "Mun Seo-yeon", true)]
    [InlineData("Mayor Mun agreed.", "Mun", true)]
    [InlineData("Buses of Gangneung are new.", "Gangneung", true)]
    [InlineData("The GDP figures follow.", "GDP", true)]
    [InlineData("The mayor, Mun Seo-young, agreed.", "Seo-young", false)]
    [InlineData("The buses run in Sokcho City.", "Sokcho", false)]
    [InlineData("The bank, Hana Financial Group, pays.", "Hana Financial Group", false)]
    [InlineData("Hyundai Motor built them.", "Hyundai Motor", false)]
    public void Verify_Name_IsSupportedWhenTheSourceNamesIt(string english, string name, bool supported)
    {
        var claim = Assert.Single(Check(english), c => c.Kind == ClaimKind.Name && c.IsSupported == supported);
        Assert.Contains(name, claim.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Meanwhile the buses are new.")]
    [InlineData("They may come later, and people in the city like them.")]
    public void Verify_OrdinaryWords_AreNoClaims(string english) => Assert.Empty(Check(english));

    [Theory]
    [InlineData("\"The buses will change the city,\" she said.", true)]
    [InlineData("She said the \"buses will change\" the city.", true)]
    [InlineData("\"We will sell every bus before winter,\" she said.", false)]
    public void Verify_Quotation_IsSupportedWhenItRendersOneOfTheSource(string english, bool supported)
    {
        var claim = Assert.Single(Check(english), c => c.Kind == ClaimKind.Quotation);
        Assert.Equal(supported, claim.IsSupported);
        Assert.Equal(supported ? "버스가 도시를 바꿀 것" : "", claim.Korean);
    }

    [Fact]
    public void Verify_Headline_HasItsClaimsBeforeTheSentences()
    {
        var ledger = new BriefVerifier().Verify("Gangneung City buys buses", ["It rose 7.5 percent."], Article);
        Assert.Equal(-1, ledger.Claims[0].Sentence);
        Assert.Equal(0, ledger.Claims[^1].Sentence);
    }
}

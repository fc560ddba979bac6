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

    [Theory]
    [InlineData("Jinan made 40 units and Muan 30, or 70 in total.", "70", "40 + 30")]
    [InlineData("Jinan made 40 units, 10 more than Muan.", "10", "40 - 30")]
    [InlineData("Muan made 30 units, or 75 percent of the units that Jinan made, a share of 40.", "75 percent", "30 / 40")]
    [InlineData("Jinan made 40 units and Muan 30, or 80 in total.", "80", null)]
    [InlineData("Jinan made 40 units, then 10.", "10", null)]
    public void Verify_FigureThatFollows_IsToldAsDerived(string english, string words, string? derivation)
    {
        var article = Articles.Analyze(Articles.Of("공장 두 곳", "진안군은 장비 40대를 만들었고 무안군은 장비 30대를 만들었다."), ("진안군", "Jinan", EntityType.Place), ("무안군", "Muan", EntityType.Place));
        var claim = Assert.Single(new BriefVerifier().Verify(null, [english], article).Claims, c => c.Kind == ClaimKind.Figure && c.English.Contains(words, StringComparison.Ordinal));
        Assert.Equal((derivation is null ? ClaimStatus.Unsupported : ClaimStatus.Derived, derivation), (claim.Status, claim.Derivation));
    }

    [Theory]
    [InlineData("Asan built 12 schools in March.", "Asan", true)]
    [InlineData("Boryeong built 12 schools in March.", "Boryeong", false)]
    [InlineData("Boryeong raised its budget 4.5 percent.", "Boryeong", true)]
    [InlineData("Asan raised its budget 4.5 percent.", "Asan", false)]
    [InlineData("Kim Ha-rin said, \"The schools open in spring.\"", "Kim Ha-rin", true)]
    [InlineData("Park Do-yun said, \"The schools open in spring.\"", "Park Do-yun", false)]
    public void Verify_NameOfAnotherSentence_IsTakenForExchanged(string english, string name, bool supported)
    {
        var article = Articles.Analyze(
            Articles.Of("학교와 예산", "아산시는 3월에 학교 12곳을 지었다.", "김하린 교장은 \"학교는 봄에 문을 연다\"고 말했다.", "보령시는 예산을 4.5% 늘렸다.", "박도윤 의원은 예산안에 반대했다."),
            ("아산시", "Asan", EntityType.Place), ("보령시", "Boryeong", EntityType.Place), ("김하린", "Kim Ha-rin", EntityType.Person), ("박도윤", "Park Do-yun", EntityType.Person));
        var claims = new BriefVerifier().Verify(null, [english], article, [new(1, "학교는 봄에 문을 연다", "The schools open in spring.")]).Claims;
        Assert.Equal(supported, Assert.Single(claims, c => c.Kind == ClaimKind.Name && c.English == name).IsSupported);
    }

    [Fact]
    public void Verify_Headline_HasItsClaimsBeforeTheSentences()
    {
        var ledger = new BriefVerifier().Verify("Gangneung City buys buses", ["It rose 7.5 percent."], Article);
        Assert.Equal(-1, ledger.Claims[0].Sentence);
        Assert.Equal(0, ledger.Claims[^1].Sentence);
    }
}

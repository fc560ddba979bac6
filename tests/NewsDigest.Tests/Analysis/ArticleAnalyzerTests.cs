using NewsDigest.Names;
using NewsDigest.Tests.Fakes;
using NewsDigest.Text;

namespace NewsDigest.Tests.Analysis;

public sealed class ArticleAnalyzerTests
{
    private static readonly (string, string, EntityType) Plan = ("14차 5개년 규획", "14th Five-Year Plan", EntityType.Work);
    private static readonly (string, string, EntityType) Han = ("한지우", "Han Ji-woo", EntityType.Person);
    private static readonly (string, string, EntityType) Port = ("부산항만공사", "Busan Port Authority", EntityType.Organization);

    [Fact]
    public void Analyze_NumberInsideAName_BelongsToTheName()
    {
        var sentence = Articles.Analyze(Articles.Of(null, "시는 14차 5개년 규획에 따라 공장 20곳을 세운다."), Plan).Sentences[0];
        Assert.Equal("20곳", Assert.Single(sentence.Quantities).Text);
    }

    [Fact]
    public void Analyze_NameOnlyInTheTitle_IsNoEntityOfTheBodyButNamedInTheTitle()
    {
        var article = Articles.Analyze(Articles.Of("한지우, 새 앨범 발표", "가수는 다음 달 공연도 연다."), Han);
        Assert.Empty(article.Entities);
        Assert.Equal("Han Ji-woo", Assert.Single(article.Title!.Names).Entity.English);
    }

    [Fact]
    public void Analyze_TitleOfAnArticle_HasIndexMinusOne() => Assert.Equal(-1, Articles.Analyze(Articles.Of("제목", "본문이다.")).Title!.Index);

    [Fact]
    public void Analyze_DatelinePlace_IsRenderedByTheTagger()
    {
        var article = Articles.Of(null, "비가 내렸다.") with { DatelinePlace = "부산" };
        Assert.Equal("Busan", Articles.Analyze(article, ("부산", "Busan", EntityType.Place)).DatelinePlaceEnglish);
    }

    [Theory]
    [InlineData("한지우 감독은 \"내년에는 더 큰 무대에 서겠다\"고 말했다.", "Han Ji-woo")]
    [InlineData("부산항만공사 관계자는 \"물동량이 크게 늘었다\"고 말했다.", null)]
    public void Analyze_Quotation_IsJoinedToThePersonNotToTheRole(string sentence, string? speaker)
    {
        var quotation = Assert.Single(Articles.Analyze(Articles.Of(null, sentence), Han, Port).Sentences[0].Quotations);
        Assert.Equal(speaker, quotation.Speaker?.English);
    }

    [Fact]
    public void Part_OfASentence_KeepsNamesAndFiguresAtTheirPlaces()
    {
        var analyzer = Articles.Analyzer(Port);
        var sentence = analyzer.AnalyzeSentence("지난해 부산항만공사는 배 30척을 들였다.", Articles.Day);
        var part = analyzer.Part(sentence, TextSpan.FromBounds(4, sentence.Text.Length));
        Assert.Equal("부산항만공사", part.Names[0].Span.In(part.Text));
        Assert.Equal("30척", part.Quantities[0].Span.In(part.Text));
        Assert.Empty(part.Dates);
    }
}

using NewsDigest.Briefs;
using NewsDigest.Names;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Tests.Fakes;
using NewsDigest.Text;
using NewsDigest.Verification;

namespace NewsDigest.Tests.Writing;

/// <summary>A brief whose article tries to break out of every format.</summary>
internal static class SampleBrief
{
    public const string Hostile = "<script>alert('x')</script> [누르기](https://evil.example/a) | **굵게** \u202Eback\u001b[31m @이름";

    public static async Task<Brief> MakeAsync()
    {
        var analyzer = Articles.Analyzer(("문서연", "Mun Seo-yeon", EntityType.Person));
        var translator = new FakeTranslator(
            ("문서연 시장은 \"버스가 도시를 바꿀 것\"이라고 말했다.", "Mayor Mun Seo-yeon said, \"The buses will change the city.\""),
            ("총사업비는 1조4천400억원이다.", "The project costs 1.44 trillion won."));
        var maker = new BriefMaker(analyzer, translator, new OfflineSummarizer(translator), new BriefVerifier());
        var article = Articles.Of("시, 버스 도입", "총사업비는 1조4천400억원이다.", "문서연 시장은 \"버스가 도시를 바꿀 것\"이라고 말했다.", Hostile) with
        {
            Publisher = "가나일보",
            Author = "홍*길동_",
            Removed = [new RemovedText("광고", "advertisement", new TextSpan(0, 2))],
        };
        return await maker.MakeAsync(article, new string('a', 64), new SummaryOptions { Sentences = 3 });
    }
}

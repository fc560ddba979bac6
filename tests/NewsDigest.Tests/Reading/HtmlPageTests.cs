using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class HtmlPageTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="ko"><head><meta charset="utf-8">
        <title>섬마을 우체국 120년 만에 문 닫는다 | 남해신문</title>
        <meta property="og:title" content="섬마을 우체국 120년 만에 문 닫는다">
        <meta property="og:site_name" content="남해신문">
        <meta property="article:published_time" content="2024-02-29T18:05:00+09:00">
        <meta name="author" content="나도해 기자">
        <script>var x = "가짜 문장이다. <p>또 있다.</p>";</script><style>p{}</style></head>
        <body><nav><a href="/">홈</a><a href="/p">정치</a></nav>
        <h1>섬마을 우체국 120년 만에 문 닫는다</h1>
        <div class="wrap"><div id="articleBody">
        <h2>주민 83명에 집배원 1명</h2>
        <figure><img src="a.jpg"><figcaption>마지막 편지를 부치는 주민들이 줄을 서 있다.</figcaption></figure>
        <p>(여수=남해신문) 나도해 기자 = 전남 여수의 한 섬 우체국이 29일 문을 닫는다.<br><br>1904년에 문을 연 곳이다.</p>
        <p style="display: none">보이지 않는 문장이다.</p>
        <p>주민 <b>83명</b>은&nbsp;"뭍까지 2시간이 걸린다"고 했다.</p>
        <table><tr><th>연도</th><th>우편물</th></tr><tr><td>2003</td><td>4,120통</td></tr></table>
        <p>우편물은 20년 새 72% 줄었다.</p>
        <aside>관련 기사가 여기 있다.</aside>
        <p>nado@example.com</p></div>
        <div class="related"><ul><li><a href="#">등대지기 사라진 등대</a></li></ul></div></div>
        <footer>남해신문 대표이사 고하늘이다.</footer></body></html>
        """;

    private static readonly ArticleReader Reader = new();

    [Fact]
    public void Read_Page_GivesTheStoryOnly() => Assert.Equal(
        ["전남 여수의 한 섬 우체국이 29일 문을 닫는다.", "1904년에 문을 연 곳이다.", "주민 83명은\u00A0\"뭍까지 2시간이 걸린다\"고 했다.", "우편물은 20년 새 72% 줄었다."],
        Reader.Read(Page).Article!.Sentences.Select(s => s.Text));

    [Fact]
    public void Read_Page_GivesItsMetadata()
    {
        var a = Reader.Read(Page).Article!;
        Assert.Equal(("섬마을 우체국 120년 만에 문 닫는다", new DateOnly(2024, 2, 29), "여수", "남해신문", "나도해"), (a.Title, a.Published, a.DatelinePlace, a.Publisher, a.Author));
    }

    [Fact]
    public void Read_Page_KeepsCaptionTableAndSubheadAsRemoved()
    {
        var removed = Reader.Read(Page).Article!.Removed;
        Assert.Contains(removed, r => r is { Reason: "caption", Text: "마지막 편지를 부치는 주민들이 줄을 서 있다." });
        Assert.Contains(removed, r => r.Reason == "table");
        Assert.Contains(removed, r => r is { Reason: "subhead", Text: "주민 83명에 집배원 1명" });
    }

    [Fact]
    public void Read_PageWithoutKnownNames_FindsTheDensestContainer()
    {
        var html = "<html><body><div><a href=1>오늘의 인기 뉴스가 여기에 있다.</a></div><div class=q><h1>산불 사흘째, 숲 1,200㏊ 태웠다</h1><div class=r>"
            + "<p>경북의 산불이 사흘째 꺼지지 않고 있다.</p><p>소방청은 헬기 51대를 띄웠다고 밝혔다.</p></div></div><script type='application/ld+json'>"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"산불 사흘째, 숲 1,200㏊ 태웠다\",\"datePublished\":\"2025-03-24T09:00:00+09:00\",\"author\":[{\"name\":\"서마루\"}],\"publisher\":{\"name\":\"동방일보\"}}</script></body></html>";
        var a = Reader.Read(html).Article!;
        Assert.Equal(["경북의 산불이 사흘째 꺼지지 않고 있다.", "소방청은 헬기 51대를 띄웠다고 밝혔다."], a.Sentences.Select(s => s.Text));
        Assert.Equal(("산불 사흘째, 숲 1,200㏊ 태웠다", new DateOnly(2025, 3, 24), "동방일보", "서마루"), (a.Title, a.Published, a.Publisher, a.Author));
    }
}

using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsDigest.Briefs;
using NewsDigest.Digests;
using NewsDigest.Names;
using NewsDigest.Writing;

namespace NewsDigest.Tests.Digests;

public sealed class DigestTests
{
    private const string Opening = "해든시, 새 도서관 열었다\n\n가나일보 2024-05-02\n\n해든시가 2일 강변에 새 도서관을 열었다. 도서관 공사에는 예산 300억원이 들었다. 도서관에는 책 12만권과 열람석 850석이 있다. 해든시는 연간 이용객이 40만명에 이를 것으로 내다봤다.\n";
    private const string Rival = "강변 도서관 문 열어\n\n다라신문 2024-05-03\n\n해든시 강변에 새 도서관이 2일 문을 열었다. 도서관 공사에는 예산 320억원이 들었다. 새 도서관에는 책 12만권이 있고 열람석은 850석이다. 시민들은 새 도서관을 반겼다.\n";
    private const string Other = "마루전자, 분기 매출 발표\n\n가나일보 2024-05-02\n\n마루전자는 1분기 매출이 7조2천억원이라고 밝혔다. 영업이익은 4천500억원으로 전년보다 12.5% 늘었다. 회사는 반도체 수출이 늘었다고 설명했다.\n";
    private const string Exports = "지역별 수출\n\n가나일보 2024-06-01\n\n서울의 수출액은 30억 달러를 기록했다. 부산의 수출액은 20억 달러를 기록했다. 인천의 수출액은 10억 달러를 기록했다.\n";
    private static readonly NewsDigester Digester = NewsDigester.Create();

    [Fact]
    public async Task Make_TwoReportsOfOneEvent_AreOneStoryThatCitesBoth()
    {
        var digest = await OfAsync(Opening, Rival, Other);
        Assert.Equal(2, digest.Stories.Count);
        var story = digest.Stories[0];
        Assert.Equal(2, story.Articles.Count);
        Assert.Equal(story.Articles.Order(), story.Sentences.SelectMany(s => s.Sources.Select(c => c.Article)).Distinct().Order());
    }

    [Fact]
    public async Task Make_ReportsThatDisagree_StandSideBySide()
    {
        var digest = await OfAsync(Opening, Rival);
        var conflict = Assert.Single(digest.Stories[0].Conflicts);
        Assert.Equal([30_000_000_000m, 32_000_000_000m], conflict.Figures.Select(f => f.Figure.Value));
    }

    [Fact]
    public async Task Make_Reprint_IsMarkedAndCountsItsFiguresOnce()
    {
        var digest = await OfAsync(Opening, Opening.Replace("가나일보 2024-05-02", "바사뉴스 2024-05-03", StringComparison.Ordinal));
        Assert.Equal([null, 0], digest.Articles.Select(a => a.CopyOf));
        Assert.Single(digest.Stories);
        Assert.Single(digest.Figures, f => f.Figure.Value == 30_000_000_000m);
    }

    [Fact]
    public async Task Make_AnyOrder_GivesTheSameBytes()
    {
        var one = await OfAsync(Opening, Rival, Other, Exports);
        var other = await OfAsync(Exports, Other, Rival, Opening, Opening);
        Assert.Equal(DigestJson.Write(one), DigestJson.Write(other));
        Assert.Equal(DigestHtml.Write(one), DigestHtml.Write(other));
        Assert.Equal(DigestMarkdown.Write(one), DigestMarkdown.Write(other));
        Assert.Equal(DigestAtom.Write(one), DigestAtom.Write(other));
    }

    [Fact]
    public async Task Make_OneMeasureInThreePlaces_IsDrawn()
    {
        var digest = await OfAsync(Exports);
        var chart = Assert.Single(digest.Charts);
        Assert.Equal(("수출액", "USD", false), (chart.Korean, chart.Unit, chart.IsOverTime));
        Assert.Equal(["Seoul", "Busan", "Incheon"], chart.Points.Select(p => p.Label));
        var svg = XDocument.Parse(ChartSvg.Write(chart));
        Assert.Equal(3, svg.Descendants().Count(e => e.Name.LocalName == "rect"));
    }

    [Fact]
    public async Task Make_Seeds_JoinNamesOverArticles()
    {
        var digest = await OfAsync([.. Repository.Seeds.Select(File.ReadAllText)]);
        var beijing = Assert.Single(digest.Entities, e => e.Type == EntityType.Place && e.Spellings.Any(s => s is "베이징" or "베이징시"));
        Assert.True(beijing.Mentions.Count >= 3);
        Assert.Single(digest.Entities, e => e.Type == EntityType.Place && e.English.StartsWith("Heilongjiang", StringComparison.Ordinal));
        var table = Assert.Single(digest.Tables, t => t.Korean.Replace(" ", "", StringComparison.Ordinal) == "디지털경제");
        Assert.True(table.Figures.Select(f => f.Article).Distinct().Count() >= 2);
        Assert.Equal(5, digest.Stories.Count);
    }

    [Fact]
    public async Task Atom_Digest_HasAnEntryAStoryWithIdAndTime()
    {
        var digest = await OfAsync(Opening, Rival, Other);
        var feed = XDocument.Parse(Encoding.UTF8.GetString(DigestAtom.Write(digest)));
        var entries = feed.Root!.Elements().Where(e => e.Name.LocalName == "entry").ToArray();
        Assert.Equal(2, entries.Length);
        Assert.All(entries, e => Assert.StartsWith("urn:uuid:", e.Elements().First(c => c.Name.LocalName == "id").Value, StringComparison.Ordinal));
        Assert.Contains(entries, e => e.Elements().First(c => c.Name.LocalName == "updated").Value == "2024-05-03T00:00:00Z");
    }

    [Fact]
    public async Task Html_Digest_LeadsToTheSentencesOfItsBriefs()
    {
        var digest = await OfAsync(Opening, Other);
        var page = new HtmlParser().ParseDocument(DigestHtml.Write(digest, ["briefs/a.html", "briefs/b.html"]));
        Assert.All(page.QuerySelectorAll(".story .ref"), r => Assert.Matches("^briefs/[ab]\\.html#s\\d+$", r.GetAttribute("href")!));
        Assert.NotEmpty(page.QuerySelectorAll(".story .ref"));
    }

    private static async Task<Digest> OfAsync(params string[] pages)
    {
        var briefs = new List<Brief>();
        foreach (var page in pages)
        {
            briefs.Add((await Digester.BriefAsync(page)).GetBriefOrThrow());
        }

        return await new DigestMaker((korean, token) => Digester.TranslateAsync(korean, null, token)).MakeAsync(briefs);
    }
}

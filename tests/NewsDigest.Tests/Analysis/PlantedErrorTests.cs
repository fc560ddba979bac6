using System.Globalization;
using System.Text.RegularExpressions;
using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Reading;

namespace NewsDigest.Tests.Analysis;

/// <summary>Plants slips of the kinds that reporters make into clean articles and counts how many are found.</summary>
public sealed partial class PlantedErrorTests
{
    private const double LeastFound = 0.95;

    private static readonly Lazy<ArticleAnalyzer> Analyzer = new(() => new(new KoreanTokenizer(KoreanLexicon.Embedded()), new FactFinder(), new KoreanEntityTagger()));

    private static readonly string[] Invented =
    [
        """
        [항저우=새벽일보] 2024년 5월 9일 저장성 정부는 항저우, 닝보, 원저우 등 3개 도시에 물류 단지를 짓는다고 밝혔다.
        사업비는 24억 위안(약 4천560억원)이며 지난 4월 12일 30억 위안(약 5천700억원)짜리 채권을 먼저 발행했다.
        단지 120곳 가운데 54곳(45%)이 올해 6월 20일까지 문을 연다. 입주 기업은 340곳이다. 그중 119곳(35%)은 외국 기업이다.
        한국, 일본, 독일, 프랑스 등 4개국 기업이 투자했고 고용은 2천명에서 2천500명으로 25% 늘어난다.
        4월 21일에는 베이징과 상하이, 충칭 3개 도시 대표단이 다녀갔다. 2023년 11월 3일에 시작한 일이다.
        """,
        """
        2025년 2월 14일 경기 수원에서 난 불로 남성 12명과 여성 8명 등 모두 20명이 다쳤다.
        환자 20명 가운데 5명(25%)은 서울, 인천, 대전 등 3개 도시의 병원으로 옮겨졌다.
        소방 당국은 2월 17일 조사를 마치고 4월 30일까지 대책을 낸다. 피해액은 3억 달러(약 4천200억원)로 추산됐고 보험금은 2억 달러(약 2천800억원)다.
        건물 80동 가운데 60동(75%)이 2011년 6월 30일 이전에 지어졌다. 점검 대상은 지난해 400곳에서 올해 500곳으로 25% 늘었다.
        """,
        """
        2024년 9월 3일 전남 여수에서 열린 회의에 한국, 일본, 호주 등 3개국 대표가 왔다.
        9월 5일에는 부산, 울산, 창원 등 3개 도시를 둘러봤고 9월 7일에 돌아갔다.
        사업비는 10억 달러(약 1조3천억원)이며 지난 6월 11일 5억 달러(약 6천500억원)짜리 채권을 먼저 발행했다.
        8월 20일에는 20억 달러(약 2조6천억원)를 더 빌렸다.
        부두 80곳 가운데 20곳(25%)이 10월 15일까지 문을 연다. 입주 기업 200곳 가운데 90곳(45%)은 외국 기업이다.
        """,
        """
        2025년 3월 12일 강원 춘천에서 버스가 넘어져 남성 14명과 여성 6명 등 모두 20명이 다쳤다.
        승객 40명 가운데 10명(25%)은 서울, 원주, 강릉 등 3개 도시의 병원으로 옮겨졌다.
        3월 14일 조사가 끝났고 4월 2일 대책이 나왔다. 중국 회사가 2억 위안(약 380억원)을 들여 만든 도로다.
        이 회사는 6억 위안(약 1천140억원)을 벌었다. 도로 60곳 가운데 15곳(25%)이 2월 10일에 점검을 받았다.
        """,
    ];

    [Fact]
    public void Analyze_CleanArticles_RaiseOnlyTheRealAlarms()
    {
        Assert.All(Invented, a => Assert.Empty(Checks(a)));
        var seeds = Repository.Seeds.SelectMany((s, i) => Checks(File.ReadAllText(s)).Select(c => $"{i} {c.Kind}"));
        Assert.Equal(["0 impossible-date", "0 unbalanced-quotation", "1 count-list", "1 list-member"], seeds.Where(c => c.Contains('-', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Analyze_PlantedErrors_AreFound()
    {
        var (found, missed) = (0, new List<string>());
        foreach (var article in Invented.Concat(Repository.Seeds.Select(File.ReadAllText)))
        {
            var clean = Checks(article).Count;
            var body = string.Join('\n', new ArticleReader().Read(article).Article!.Sentences.Select(s => s.Text));
            foreach (var (planted, kind, what) in Plant(article))
            {
                // Captions and the page's own lines are no part of the article.
                if (!body.Contains(what[..what.IndexOf('[', StringComparison.Ordinal)].Split('\n')[^1].TrimStart(), StringComparison.Ordinal))
                {
                    continue;
                }

                var checks = Checks(planted);
                if (checks.Count > clean && checks.Any(c => c.Kind == kind))
                {
                    found++;
                }
                else
                {
                    missed.Add($"{kind}: {what}");
                }
            }
        }

        Assert.True(found + missed.Count >= 60, $"only {found + missed.Count} errors could be planted");
        Assert.True(found >= LeastFound * (found + missed.Count), $"{found} found, missed: {string.Join("; ", missed)}");
    }

    private static List<ArticleCheck> Checks(string article) => [.. Analyzer.Value.Analyze(new ArticleReader().Read(article).Article!).Checks];

    private static IEnumerable<(string Article, string Kind, string What)> Plant(string article)
    {
        foreach (Match m in Day().Matches(article))
        {
            yield return Replace(article, m.Groups["day"], "impossible-date", int.Parse(m.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) == 2 ? "30" : "32");
        }

        if (Pair().Count(article) >= 2)
        {
            foreach (Match m in Pair().Matches(article))
            {
                yield return Replace(article, m.Groups["amount"], "exchange-rate", "9" + m.Groups["amount"].Value);
                yield return Replace(article, m.Groups["amount"], "exchange-rate", m.Groups["amount"].Value[0] == '7' ? "3" + m.Groups["amount"].Value[1..] : "7" + m.Groups["amount"].Value[1..]);
            }
        }

        foreach (Match m in Share().Matches(article))
        {
            var percent = m.Groups["percent"];
            var value = int.Parse(percent.ValueSpan, CultureInfo.InvariantCulture);
            yield return Replace(article, percent, "share", (value + 7).ToString(CultureInfo.InvariantCulture));
            yield return Replace(article, percent, "share", (value - 3).ToString(CultureInfo.InvariantCulture));
        }

        foreach (Match m in CountedList().Matches(article))
        {
            var count = int.Parse(m.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            yield return Replace(article, m.Groups["count"], "count-list", (count + 1).ToString(CultureInfo.InvariantCulture));
            yield return Replace(article, m.Groups["count"], "count-list", (count - 1).ToString(CultureInfo.InvariantCulture));
        }

        foreach (Match m in Total().Matches(article))
        {
            yield return Replace(article, m.Groups["total"], "sum", "3" + m.Groups["total"].Value);
        }
    }

    private static (string Article, string Kind, string What) Replace(string article, Group old, string kind, string now) =>
        (article[..old.Index] + now + article[(old.Index + old.Length)..], kind, article[Math.Max(0, old.Index - 20)..old.Index] + "[" + old.Value + "->" + now + "]");

    [GeneratedRegex(@"(?<month>\d{1,2})월 (?<day>\d{1,2})일", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:위안|달러)\(약 (?<amount>\d+)[조억천]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    [GeneratedRegex(@"[곳명동]\((?<percent>\d+)%\)|(?<percent>\d+)%에 해당하는", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:[가-힣]+(?:, |과 )){2,}[가-힣]+ (?:등 )?(?<count>\d)(?:개 도시|개국)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CountedList();

    [GeneratedRegex(@"모두 (?<total>\d+)명", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Total();
}

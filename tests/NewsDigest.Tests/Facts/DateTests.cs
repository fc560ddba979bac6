namespace NewsDigest.Tests.Facts;

public sealed class DateTests
{
    /// <summary>The article's day, sentences joined by " / ", then the dates of the last one; "-" when there is none.</summary>
    private const string Cases = """
        2024-03-06 => 회의는 2022년 9월 22일에 열렸다. => 2022-09-22|on Sept. 22, 2022
        2024-03-06 => 지난 3월6일 발표했다. => 2024-03-06|on March 6
        2024-03-06 => 조치(2023~2025)를 냈다. => 2023/2025|in 2023-2025
        2024-03-06 => 규획(2021~2035년)을 냈다. => 2021/2035|in 2021-2035
        2024-03-06 => 2023.5.1 공포됐다. => 2023-05-01|on May 1, 2023
        2024-03-06 => 2023-05-01에 나왔다. => 2023-05-01|on May 1, 2023
        2024-03-06 => 2023. 5. 1. 공포됐다. => 2023-05-01|on May 1, 2023
        2024-03-06 => 지난해 매출이 늘었다. => 2023|last year
        2024-03-06 => 작년 4월과 재작년을 비교했다. => 2023-04|in April last year; 2022|the year before last
        2024-03-06 => 지난 22일 열렸다. => 2024-02-22|on Feb. 22
        2024-03-06 => 지난 4일 열렸다. => 2024-03-04|on March 4
        2024-03-06 => 지난달 28일 열렸다. => 2024-02-28|on Feb. 28
        2024-03-06 => 오는 2일 열린다. => 2024-04-02|on April 2
        2024-03-06 => 오는 13일까지 접수한다. => 2024-03-13|on March 13
        2024-03-06 => 다음 달 3일 개막한다. => 2024-04-03|on April 3
        2024-01-05 => 지난달 물가가 올랐다. => 2023-12|last month
        2024-12-05 => 내달 시행한다. => 2025-01|next month
        2024-01-05 => 12월 수출이 늘었다. => 2023-12|in December
        2024-03-06 => 5일 발표했다. => 2024-03-05|on March 5
        2024-03-02 => 28일 발표했다. => 2024-02-28|on Feb. 28
        2024-03-02 => 28일까지 접수한다. => 2024-03-28|on March 28
        2024-10-01 => 31일 발표했다. => 2024-08-31|on Aug. 31
        2024-03-06 => 6~8일 열린다. => 2024-03-06/2024-03-08|on March 6-8
        2024-03-06 => 4월 6일~8일 열린다. => 2024-04-06/2024-04-08|on April 6-8
        2024-03-06 => 3월 28일~4월 2일 열린다. => 2024-03-28/2024-04-02|on March 28 to April 2
        2024-03-06 => 4월 6일부터 8일까지 열린다. => 2024-04-06|on April 6; 2024-04-08|on April 8
        2024-03-06 => 2019년 5월 착공해 8월 완공했다. => 2019-05|in May 2019; 2019-08|in August
        2024-03-06 => 올해 1~2월 수출이 줄었다. => 2024-01/2024-02|in the first two months of this year
        2024-03-06 => 2023년 3~5월에 지었다. => 2023-03/2023-05|from March to May 2023
        2024-03-06 => 지난해 3월~5월에 지었다. => 2023-03/2023-05|from March to May last year
        2024-03-06 => 내년 상반기에 연다. => 2025-01/2025-06|in the first half of next year
        2024-03-06 => 지난해 4분기 실적이다. => 2023-10/2023-12|in the fourth quarter of last year
        2024-09-01 => 3분기 실적이다. => 2024-07/2024-09|in the third quarter
        2024-01-20 => 4분기 실적이다. => 2023-10/2023-12|in the fourth quarter
        2024-03-06 => 2분기 연속 줄었다. => -
        2024-03-06 => 연말까지 마친다. => 2024-12-31|at the end of the year
        2024-03-06 => 지난해 말 시작했다. => 2023-12-31|at the end of last year
        2024-03-06 => 지난해 연말 시작했다. => 2023-12-31|at the end of last year
        2024-03-06 => 2023년 말 기준이다. => 2023-12-31|at the end of 2023
        2024-03-06 => 올 초 늘었다. => 2024|early this year
        2024-03-06 => 올 들어 늘었다. => 2024|this year
        2024-03-06 => 올여름은 덥다. => 2024-06/2024-08|in the summer of this year
        2024-03-06 => 지난겨울 추웠다. => 2023-12/2024-02|in the winter
        2024-03-06 => 3월 말까지 접수한다. => 2024-03-31|at the end of March
        2024-03-06 => 지난달 말 끝났다. => 2024-02-29|at the end of last month
        2024-03-06 => 4월 중순 열린다. => 2024-04|in mid-April
        2024-03-06 => 이달 초 열렸다. => 2024-03|early this month
        2024-03-06 => 1990년대에 시작했다. => 1990/1999|in the 1990s
        2024-03-06 => '24년 5월에 연다. => 2024-05|in May 2024
        2024-03-06 => 10년 전에 시작했다. => 2014|10 years ago
        2024-03-06 => 2015년 문을 열었다. / 이듬해 상을 받았다. => 2016|the following year
        2024-03-06 => 2015년 문을 열었다. / 그해 상을 받았다. => 2015|that year
        2024-03-06 => 2015년 5월 2일 열었다. / 이날 비가 왔다. => 2015-05-02|that day
        2024-03-06 => 2015년 5월 2일 열었다. / 사흘 뒤 닫았다. => 2015-05-05|three days later
        2024-03-06 => 6일 열렸다. / 다른 문장이다. / 이날 비가 왔다. => 2024-03-06|that day
        2024-03-06 => 5일 열렸다. / 전날 비가 왔다. => 2024-03-04|the previous day
        2024-03-06 => 어제와 오늘 만났다. => 2024-03-05|on March 5; 2024-03-06|on March 6
        2024-03-06 => 오늘날 기술은 내일의 희망이다. => 2024-03-07|on March 7
        2024-03-06 => 지난주 금요일 만났다. => 2024-03-01|on March 1
        2024-03-06 => 지난 월요일 만났다. => 2024-03-04|on March 4
        2024-03-06 => 지난 주말 만났다. => 2024-03-02/2024-03-03|last weekend
        2024-03-06 => 다음 주 만난다. => 2024-03-11/2024-03-17|next week
        2024-03-06 => 3일간 2박 3일로 5일 동안 열렸다. => -
        2024-03-06 => 최장 10일까지 쉰다. => -
        2024-03-06 => 15일 만에 끝났다. => -
        2024-03-06 => 매년 3월 열린다. => -
        2024-03-06 => 역대 8월 가운데 가장 많다. => -
        2024-03-06 => '2023년 8월 수출입 동향'에 따르면 늘었다. => -
        2024-03-06 => '14차 5개년 규획'과 제15기를 말했다. => -
        2024-03-06 => 오전 5시 30분 시작했다. => -
        2024-03-06 => 2019년 착공해 2년 뒤 완공했다. => 2019|in 2019; 2021|two years later
        2024-03-06 => 1600년 전 유물이다. => -
        2024-03-06 => 한 달 전 시작했다. => 2024-02|one month ago
        2024-03-06 => 사흘 전 시작했다. => 2024-03-03|three days ago
        2024-03-06 => 2월 수출이 늘었다. / 1년 전보다 5% 늘었다. => 2023-02|one year earlier
        2024-03-06 => 2022년 말 기준으로 10년 전보다 늘었다. => 2022-12-31|at the end of 2022; 2012|10 years earlier
        2024-03-06 => 2월 수출은 지난해 같은 달보다 늘었다. => 2024-02|in February; 2023-02|in the same month last year
        2024-03-06 => 올해 1분기는 지난해 같은 기간보다 늘었다. => 2024-01/2024-03|in the first quarter of this year; 2023-01/2023-03|in the same period last year
        2024-03-06 => 2019년 5월 시작해 같은 달 끝났다. => 2019-05|in May 2019; 2019-05|the same month
        2024-03-06 => 연초 대비 늘었다. => 2024|in the start of the year
        2024-03-06 => 2024년도 예산안이다. => 2024|in 2024
        2024-03-06 => 지난 설 연휴 기간과 올해 추석에 왔다. => 2024-02-09/2024-02-11|during the Lunar New Year holiday; 2024-09-17|on Chuseok this year
        2024-03-06 => 춘절(春節) 연휴 기간 다녀갔다. => 2024-02-10/2024-02-17|during the Spring Festival holiday
        2024-03-06 => 추석 선물이 잘 팔렸다. => -
        2024-03-06 => 1분기 말 기준이다. => 2024-03-31|at the end of the first quarter
        2024-03-06 => 지난해 상반기 말 기준이다. => 2023-06-30|at the end of the first half of last year
        2024-03-06 => 2018-2019시즌 이후다. => 2018/2019|in 2018-2019
        2023-12-27 => 1월 중순 돌아올 예정이다. => 2024-01|in mid-January
        2024-03-06 => 서기 2000년 이후다. => 2000|in 2000
        """;

    public static TheoryData<string, string, string> Table()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in FactFixture.Rows(Cases))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Find_Sentences_GivesDatesOfTheLast(string published, string sentences, string expected)
    {
        var found = FactFixture.Find(published, sentences.Split(" / ")).Sentences[^1].Dates;

        Assert.Equal(expected == "-" ? "" : expected, string.Join("; ", found.Select(d => d.Iso + "|" + (d.Preposition + " " + d.English).Trim())));
    }

    [Fact]
    public void Find_DayThatDoesNotExist_IsResolvedAndReported()
    {
        var facts = FactFixture.Find("2024-03-06", "지난달 30일 공개했다.");

        Assert.Equal("2024-01-30", Assert.Single(facts.Sentences[0].Dates).Iso);
        Assert.Equal("impossible-date", Assert.Single(facts.Checks).Kind);
    }

    [Theory]
    [InlineData("2024년 2월 30일 열렸다.", "impossible-date", "2024-02")]
    [InlineData("4월 35일 열린다.", "impossible-date", "2024-04")]
    [InlineData("13월 5일 열린다.", "impossible-date", "")]
    [InlineData("3월 6일(월) 열렸다.", "weekday", "2024-03-06")]
    [InlineData("3월 6일(수) 열렸다.", "", "2024-03-06")]
    [InlineData("이는 13월의 월급이다.", "", "")]
    public void Find_DateThatCannotBe_IsReported(string sentence, string kind, string iso)
    {
        var facts = FactFixture.Find("2024-03-06", sentence);

        Assert.Equal(kind, string.Join(' ', facts.Checks.Select(c => c.Kind)));
        Assert.Equal(iso, string.Join(' ', facts.Sentences[0].Dates.Select(d => d.Iso)));
        Assert.Empty(facts.Sentences[0].Quantities);
    }

    [Fact]
    public void Find_DateWithoutAnchor_IsNoFigureEither()
    {
        var facts = FactFixture.Find(null, "10월 21일 개막한다.", "지난달 3일 열었다.");

        Assert.All(facts.Sentences, s => Assert.Empty(s.Quantities));
        Assert.Equal(["10월 21일", "지난달 3일"], facts.Checks.Select(c => new[] { "10월 21일 개막한다.", "지난달 3일 열었다." }[c.Sentence].Substring(c.Span.Start, c.Span.Length)));
    }

    [Fact]
    public void Find_NoArticleDate_InfersYearFromLatestNamed()
    {
        var facts = FactFixture.Find(null, "2022년 3월 발표했다.", "올해 늘렸고 2030년까지 늘린다.", "연말까지 마친다.");

        var year = facts.Sentences[1].Dates[0];
        Assert.Equal("2022", year.Iso);
        Assert.True(year.Inferred);
        Assert.False(facts.Sentences[0].Dates[0].Inferred);
        Assert.Equal("2022-12-31", Assert.Single(facts.Sentences[2].Dates).Iso);
    }

    [Fact]
    public void Find_NoAnchor_IsLeftOutAndReported()
    {
        var facts = FactFixture.Find(null, "지난해 늘었다.", "지난 22일 열렸다.");

        Assert.All(facts.Sentences, s => Assert.Empty(s.Dates));
        Assert.Equal(["unresolved-date", "unresolved-date"], facts.Checks.Select(c => c.Kind));
    }
}

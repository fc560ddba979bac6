using NewsDigest.Text;

namespace NewsDigest.Tests.Facts;

public sealed class QuantityTests
{
    /// <summary>A sentence, then every figure in it as value|unit|English; "-" when there is none.</summary>
    private const string Cases = """
        코스피는 전 거래일보다 12.34포인트(0.46%) 오른 2,687.60에 장을 마쳤다. => 12.34|points|12.34 points; 0.46|percent|0.46 percent; 2687.60||2,687.60
        원/달러 환율은 3.2원 내린 1,331.5원에 거래됐다. => 3.2|KRW|3.2 won; 1331.5|KRW|1,331.5 won
        외국인은 3천421억원어치를 순매수했고 기관은 1조2천억원을 팔았다. => 342100000000|KRW|342.1 billion won; 1200000000000|KRW|1.2 trillion won
        한국은행은 기준금리를 25bp 내린 연 3.25%로 정했다. => 25|basis_point|25 basis points; 3.25|percent|3.25 percent
        뉴욕증시에서 다우존스30산업평균지수는 38,996.39로 마감했다. => 38996.39||38,996.39
        국제유가는 배럴당 82.45달러까지 올랐다. => 82.45|USD|82.45 dollars
        영업이익은 6조6천억원으로 10배 넘게 늘었다. => 6600000000000|KRW|6.6 trillion won; 10|times|more than 10 times
        매출은 1년 새 두 배 가까이 불어난 3.5조원이다. => 1|years|one year; 2|times|nearly two times; 3500000000000|KRW|3.5 trillion won
        유상증자 규모는 5천만 유로다. => 50000000|EUR|50 million euros
        구매관리자지수(PMI)는 49.8로 기준선 50을 밑돌았다. => 49.8||49.8
        소비자심리지수는 101로 전달보다 1.3p 올랐다. => 101||101; 1.3|points|1.3 points
        수출은 9억5천만달러, 수입은 8억 1,200만 달러였다. => 950000000|USD|950 million dollars; 812000000|USD|812 million dollars
        가계 빚은 1천886조4천억원으로 불었다. => 1886400000000000|KRW|1,886.4 trillion won
        최저임금은 시간당 9천860원이다. => 9860|KRW|9,860 won
        집값은 평당 4천만 원을 웃돌았다. => 40000000|KRW|more than 40 million won
        거래량은 1억3천만주에 그쳤다. => 130000000|shares|130 million shares
        회사채 500억원어치와 5백만 달러를 조달했다. => 50000000000|KRW|50 billion won; 5000000|USD|5 million dollars
        관세율이 15%에서 25%로 높아졌다. => 15|percent|15 percent; 25|percent|25 percent
        물가는 2∼3% 오를 전망이다. => 2..3|percent|2 to 3 percent
        성장률은 2%대 초반으로 0.1%p 낮아졌다. => 2|percent|2 percent; 0.1|percentage_point|0.1 percentage points
        벌금 천만 원을 선고했다. => 10000000|KRW|10 million won
        상금은 백만 달러다. => 1000000|USD|1 million dollars
        수천억원이 들었고 수백 명이 몰렸으며 몇십 개가 팔렸다. => -
        예산은 20~30억원이다. => 2000000000..3000000000|KRW|2 billion to 3 billion won
        지원금은 5∼6천만원이다. => 50000000..60000000|KRW|50 million to 60 million won
        전체의 40% 이상 60% 미만이다. => 40|percent|at least 40 percent; 60|percent|less than 60 percent
        업체 10곳 중 3곳이 적자였다. => 0.3|fraction|three in 10
        국민 10명 중 7명은 찬성했다. => 0.7|fraction|seven in 10
        응답자의 3분의 2가량이 동의했다. => 0.6666666666666666666666666667|fraction|about two-thirds
        지분의 절반을 넘게 팔았다. => 0.5|fraction|more than half
        찬성이 7할을 넘었다. => 70|percent|more than 70 percent
        타율은 3할 2푼이다. => 32|percent|32 percent
        대표팀은 3-1로 이겼다. => 3..1|score|3-1
        한국은 2대 0으로 졌다. => 2..0|score|2-0
        경쟁률은 12.5대 1이다. => 12.5..1|ratio|12.5 to 1
        그는 27골 13도움을 올렸다. => 27|goals|27 goals; 13|assists|13 assists
        6이닝 동안 삼진 8개를 잡고 시즌 11승째를 거뒀다. => 6|innings|six innings; 8|count|eight; 11|wins|11 wins
        세 경기 연속 두 골씩 넣었다. => 3|games|three games; 2|goals|two goals
        100m를 9초58에 뛰었다. => 100|m|100 meters; 9.58|seconds|9.58 seconds
        세계 랭킹 3위가 16강에서 탈락했다. => 3|rank|No. 3
        그는 5언더파 67타를 쳤다. => 5|under_par|five under par; 67|strokes|67 strokes
        7연승을 달렸다. => 7|wins|seven straight wins
        관중 2만3천450명이 들어찼다. => 23450|people|23,450 people
        금메달 13개와 은메달 9개를 땄다. => 13|count|13; 9|count|nine
        서울의 아침 기온은 영하 12.5도까지 떨어졌다. => -12.5|degrees_celsius|minus 12.5 degrees Celsius
        낮 최고기온이 섭씨 35도 안팎까지 오른다. => 35|degrees_celsius|about 35 degrees Celsius
        체감온도는 -18℃였다. => -18|degrees_celsius|minus 18 degrees Celsius
        시간당 30~50㎜의 비가 내린다. => 30..50|mm|30 to 50 millimeters
        최대순간풍속 초속 25m의 강풍이 분다. => 25|m|25 meters
        중심기압은 965hPa이다. => 965|hPa|965 hectopascals
        규모 6.2의 지진이 났다. => 6.2||6.2
        파고는 2~4m다. => 2..4|m|2 to 4 meters
        적설량은 15㎝를 넘겠다. => 15|cm|more than 15 centimeters
        미세먼지 농도는 80㎍/㎥다. => 80|ugm3|80 micrograms per cubic meter
        산불로 1천200㏊가 탔다. => 1200|hectare|1,200 hectares
        주민 1만8천여 명이 대피했다. => 18000|people|more than 18,000 people
        적어도 43명이 숨지고 120여명이 다쳤다. => 43|people|at least 43 people; 120|people|more than 120 people
        사망자는 500명에 육박했다. => 500|people|nearly 500 people
        가옥 3백여 채가 무너졌다. => 300|count|more than 300
        소방관 1천명과 장비 150대를 투입했다. => 1000|people|1,000 people; 150|count|150
        열두 명이 실종됐고 세 명이 구조됐다. => 12|people|12 people; 3|people|three people
        나흘째 구조 작업이 이어졌다. => 4|days|four days
        십여 명이 갇혔다. => 10|people|more than 10 people
        스무 명 남짓한 승객이 탔다. => 20|people|just over 20 people
        두세 달이 걸린다. => 2..3|months|two to three months
        서너 곳이 문을 닫았다. => 3..4|count|three to four
        보름 만에 돌아왔다. => 15|days|15 days
        의석 170석을 확보했고 찬성 204표로 통과됐다. => 170|seats|170 seats; 204|votes|204 votes
        지지율은 43.2%로 2.1%포인트 하락했다. => 43.2|percent|43.2 percent; 2.1|percentage_point|2.1 percentage points
        표본오차는 95% 신뢰수준에 ±3.1%포인트다. => 95|percent|95 percent; 3.1|percentage_point|3.1 percentage points
        전국 만 18세 이상 남녀 1천12명을 조사했다. => 18|years_of_age|at least 18; 1012|people|1,012 people
        27개 회원국이 합의했다. => 27|count|27
        31개국 정상이 모였다. => 31|countries|31 countries
        1심은 징역 3년을 선고했다. => 3|years|three years
        제22대 국회는 제3조를 고쳤다. => -
        형법 347조에 따라, 헌법 9조를 들어 기소했다. => -
        회의는 오전 10시 30분 시작했다. => -
        문의는 02-123-4567로 하면 된다. => -
        G7과 5G, KF-21, COVID-19는 이름이다. => -
        지름 1.2m, 무게 350㎏의 위성을 고도 550㎞에 올렸다. => 1.2|m|1.2 meters; 350|kg|350 kilograms; 550|km|550 kilometers
        3나노 공정으로 만든 칩은 초당 2페타플롭스를 낸다. => 3|nm|3 nanometers; 2|petaflops|2 petaflops
        발전 용량은 1.4GW, 저장 용량은 200MWh다. => 1.4|GW|1.4 gigawatts; 200|MWh|200 megawatt-hours
        빛으로 4.2광년 떨어져 있다. => 4.2|light_year|4.2 light-years
        환자 1천여 명 가운데 75%에서 효과가 있었다. => 1000|people|more than 1,000 people; 75|percent|75 percent
        속도는 기존보다 1.8배 빠르다. => 1.8|times|1.8 times
        면적은 서울의 두 배 반이다. => 2.5|times|2.5 times
        초고속철은 시속 350㎞로 달린다. => 350|km|350 kilometers
        누적 판매량은 1천만 대를 돌파했다. => 10000000|count|more than 10 million
        인구는 14억1천만명이다. => 1410000000|people|1.41 billion people
        관광객 1천750만명이 찾았다. => 17500000|people|17.5 million people
        쌀 3만5천t과 원유 2백만 배럴을 실었다. => 35000|ton|35,000 tons; 2000000|barrel|2 million barrels
        면적 179만㎡의 단지에 5만 가구가 산다. => 1790000|sqm|1.79 million square meters; 50000|households|50,000 households
        티켓은 1인당 4장까지 살 수 있다. => 1|people|one person; 4|count|four
        대출 금리는 3.5~4.2%다. => 3.5..4.2|percent|3.5 to 4.2 percent
        만 나이와 조 바이든, 이 회사와 한 민박집은 수가 아니다. => -
        세계와 한국, 사실과 열대, 구조 대원과 오만 정부, 조만간. => -
        한편 세종과 사천, 이천 쌀을 알렸다. => -
        첫 번째와 두 번째, 3세대와 2등급. => 2|class|two
        경기는 90분 내내 이어졌다. => 90|minutes|90 minutes
        48시간 안에 답하라고 했다. => 48|hours|48 hours
        그는 3년간 4차례 방문했다. => 3|years|three years; 4|occurrences|four times
        3주 만에 5kg을 뺐다. => 3|weeks|three weeks; 5|kg|5 kilograms
        3분기 연속 적자다. => 3|quarters|three quarters
        20대 남성과 60~70대 여성. => 20..29|years_of_age|20s; 60..70|years_of_age|60s to 70s
        20·30대가 늘었고 50대 A씨는 버스 20대를 샀다. => 20..30|years_of_age|20s to 30s; 50..59|years_of_age|50s; 20|count|20
        김모(43)씨와 홍길동(52) 대표, 이영희 씨(38)는 왔다. => 43|years_of_age|43; 52|years_of_age|52; 38|years_of_age|38
        10대 기업과 제도(16)를 보았다. => 10|count|10
        60대 이상 주민이 많다. => 60|years_of_age|60s or older
        49경기에서 뛰었다. => 49|games|49 games
        수출은 40만 9천여에 달했다. => 409000||more than 409,000
        물가는 10-15% 올랐고 10–15명이 왔다. => 10..15|percent|10 to 15 percent; 10..15|people|10 to 15 people
        그는 100m를 9초 58에 뛰었다. => 100|m|100 meters; 9.58|seconds|9.58 seconds
        용량 430Wh의 전지를 3사가 만든다. => 430|Wh|430 watt-hours; 3|companies|three companies
        적자가 마이너스 2.3%로 커졌다. => -2.3|percent|minus 2.3 percent
        최대 80만 위안(약 1억 5,400만 원)을 준다. => 800000|CNY|up to 800,000 yuan; 154000000|KRW|about 154 million won
        $35억 규모의 계약이다. => 3500000000|USD|3.5 billion dollars
        1경2천조원이 넘는다. => 12000000000000000|KRW|more than 12,000 trillion won
        총 1,234,567명이다. => 1234567|people|1,234,567 people
        15%가 채 안 됐다. => 15|percent|less than 15 percent
        30%에도 못 미쳤다. => 30|percent|less than 30 percent
        2천100억~2천600억엔으로 추산했다. => 210000000000..260000000000|JPY|210 billion to 260 billion yen
        １２３만 명이 봤다. => 1230000|people|1.23 million people
        올해 168타석에서 2할6푼8리를 쳤다. => 168|plate_appearances|168 plate appearances; 26.8|percent|26.8 percent
        14경기에서 3조각을 얻었다. => 14|games|14 games
        6.15 공동선언 16주년과 제 8호 태풍. => -
        1시간 30분 12초가 걸렸다. => 1|hours|one hour; 30|minutes|30 minutes; 12|seconds|12 seconds
        3분20초 만에 끝났다. => 3|minutes|three minutes; 20|seconds|20 seconds
        500세대가 3세대 통신을 쓴다. => 500|households|500 households
        직원 30명 미만 업체다. => 30|people|fewer than 30 people
        이는 10년 만에 최고다. => 10|years|10 years
        """;

    public static TheoryData<string, string> Table()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in FactFixture.Rows(Cases))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Find_Sentence_GivesItsFigures(string sentence, string expected)
    {
        var found = FactFixture.Find("2024-03-06", sentence).Sentences[0].Quantities;

        Assert.Equal(expected == "-" ? "" : expected, string.Join("; ", found.Select(FactFixture.Show)));
        Assert.All(found, q => Assert.Equal(q.Text, q.Span.In(sentence)));
    }

    [Theory]
    [InlineData("약 30명이 다쳤다.", "약 30명")]
    [InlineData("모두 1만1천여 명이 왔다.", "1만1천여 명")]
    [InlineData("지분 90%가량을 가졌다.", "90%가량")]
    [InlineData("회원 200명 이상이 모였다.", "200명 이상")]
    [InlineData("주민 200명 넘게 숨졌다.", "200명")]
    public void Find_QualifierBesideFigure_IsPartOfSpanButVerbIsNot(string sentence, string expected) =>
        Assert.Equal(expected, Assert.Single(FactFixture.Find(null, sentence).Sentences[0].Quantities).Text);

    [Fact]
    public void Find_CounterWithNoun_GivesNumberAlone()
    {
        var quantity = Assert.Single(FactFixture.Find(null, "학생 약 5명이 왔다.").Sentences[0].Quantities);

        Assert.Equal("about five people", quantity.English);
        Assert.Equal("about five", quantity.NumberEnglish);
        Assert.Equal("명", quantity.Counter);
    }

    [Fact]
    public void Find_LongHostileText_TakesLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("3만", 20_000)) + new string('1', 50_000) + string.Concat(Enumerable.Repeat("\"‘(", 20_000));

        Assert.Single(FactFixture.Find("2024-03-06", text).Sentences);
    }
}

namespace NewsDigest.Tests.Facts;

public sealed class QuotationTests
{
    /// <summary>Sentences joined by " / ", then the quotations of all as speaker: words; "-" when there is none.</summary>
    private const string Cases = """
        김민수 한빛전자 대표는 "내년에 공장을 짓겠다"고 말했다. => 김민수 한빛전자 대표: 내년에 공장을 짓겠다
        박 장관은 “물가가 안정될 것”이라며 “대책을 마련하겠다”고 강조했다. => 박 장관: 물가가 안정될 것; 박 장관: 대책을 마련하겠다
        시 관계자는 전날 기자들과 만나 "결정된 것은 없다"고 선을 그었다. => 시 관계자: 결정된 것은 없다
        이에 대해 소방당국 관계자는 "원인을 조사하고 있다"고 전했다. => 소방당국 관계자: 원인을 조사하고 있다
        "경기가 살아나고 있다"고 최 총재는 설명했다. => 최 총재: 경기가 살아나고 있다
        "하루빨리 집에 가고 싶다." / 이재민 오정희 씨는 이같이 호소했다. => 이재민 오정희 씨: 하루빨리 집에 가고 싶다.
        윤서진(尹瑞珍) 서울대 교수는 "기회"라고 평가했다. / 그는 "준비가 필요하다"고 덧붙였다. => 윤서진(尹瑞珍) 서울대 교수: 기회; 윤서진(尹瑞珍) 서울대 교수: 준비가 필요하다
        윤서진 서울대 교수는 시장이 커질 것이라고 내다봤다. / 이어 그는 "준비가 필요하다"고 덧붙였다. => 윤서진 서울대 교수: 준비가 필요하다
        윤서진 교수는 "좋다"고 했다. / "더 늘려야 한다"고도 했다. => 윤서진 교수: 좋다; 윤서진 교수: 더 늘려야 한다
        정유진 사장은 "늘린다"고 밝혔다. / 한편 이도현 감독은 "이기겠다"고 다짐했다. / 정 사장은 "투자한다"고 강조했다. => 정유진 사장: 늘린다; 이도현 감독: 이기겠다; 정유진 사장: 투자한다
        정부는 "엄정하게 대응하겠다"는 입장이다. => 정부: 엄정하게 대응하겠다
        "시장이 과열됐다"는 게 박지훈 연구원의 설명이다. => 박지훈 연구원: 시장이 과열됐다
        "헤성시 '14.5' 발전 규획" 및 정책이 나왔다. => -
        그 거리는 "작은 파리"로 불린다. => -
        영화 "봄날의 바다"가 개봉했다. => -
        '빛의 도시'라는 이름이 붙었다. => -
        미국 백악관은 '동맹과 계속 협의하고 있다'고 밝혔다. => 미국 백악관: 동맹과 계속 협의하고 있다
        유엔 사무총장은 "'지금이 마지막 기회'라는 말을 들었다"고 회고했다. => 유엔 사무총장: '지금이 마지막 기회'라는 말을 들었다
        손흥수 선수가 "행복하다"고 소감을 밝혔다. => 손흥수 선수: 행복하다
        업체 측은 "사실이 아니다"라고 반박했다. => 업체 측: 사실이 아니다
        최 위원장은 지난 5일 열린 회의에서 "규제를 풀겠다"고 약속했다. => 최 위원장: 규제를 풀겠다
        공장을 찾은 김태호 대한자동차 부사장은 "생산을 두 배로 늘린다"면서 "인력도 뽑겠다"고 설명했다. => 김태호 대한자동차 부사장: 생산을 두 배로 늘린다; 김태호 대한자동차 부사장: 인력도 뽑겠다
        신기술이 '재생 에너지 최고 속도'라고 평가했다. => -
        하민(河敏)은 작년에 가게를 열었다. / 그는 "손님이 늘었다"고 말했다. => 하민(河敏): 손님이 늘었다
        정재원 감독은 13일 "봄을 담았다"며 "따뜻한 영화"라고 소개했다. => 정재원 감독: 봄을 담았다; 정재원 감독: 따뜻한 영화
        한 주민은 "무서웠다"라며 울먹였다. => 한 주민: 무서웠다
        기상청 예보관은 "비가 더 온다. 대비해야 한다"고 당부했다. => 기상청 예보관: 비가 더 온다. 대비해야 한다
        왕리(王麗) 회장은 3억 위안을 투자했다"고 말했다. => 왕리(王麗) 회장: 3억 위안을 투자했다
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
    public void Find_Sentences_GivesQuotationsWithSpeakers(string sentences, string expected)
    {
        var found = FactFixture.Find("2024-03-06", sentences.Split(" / ")).Sentences.SelectMany(s => s.Quotations);

        Assert.Equal(expected == "-" ? "" : expected, string.Join("; ", found.Select(q => q.Speaker + ": " + q.Text)));
    }

    [Fact]
    public void Find_MarkWithoutPartner_IsReported() =>
        Assert.Contains(FactFixture.Find(null, "김 대표는 투자했다\"고 말했다.").Checks, c => c.Kind == "unbalanced-quotation");
}

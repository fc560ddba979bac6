using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class DatelineParserTests
{
    [Theory]
    [InlineData("[신화망 상하이 3월6일] 비가 왔다.", "상하이", "신화망", null)]
    [InlineData("(세종=한빛뉴스) 김도현 기자 = 비가 왔다.", "세종", "한빛뉴스", "김도현")]
    [InlineData("(서울·세종=한빛뉴스) 김도현 이가람 기자 = 비가 왔다.", "서울·세종", "한빛뉴스", "김도현·이가람")]
    [InlineData("【도쿄=정유진 특파원】 비가 왔다.", "도쿄", null, "정유진")]
    [InlineData("[서울=뉴시스] 비가 왔다.", "서울", "뉴시스", null)]
    [InlineData("[서울=뉴시스]최나래 기자 = 비가 왔다.", "서울", "뉴시스", "최나래")]
    [InlineData("(도쿄 AFP=연합뉴스) 비가 왔다.", "도쿄", "연합뉴스", null)]
    [InlineData("[이데일리 김도현 기자] 비가 왔다.", null, "이데일리", "김도현")]
    [InlineData("[뉴욕=이데일리 김도현 특파원] 비가 왔다.", "뉴욕", "이데일리", "김도현")]
    [InlineData("[OSEN=잠실, 김도현 기자] 비가 왔다.", "잠실", "OSEN", "김도현")]
    [InlineData("[더팩트ㅣ국회=김도현 기자] 비가 왔다.", "국회", "더팩트", "김도현")]
    [InlineData("(대전=뉴스1) 김도현 기자 = 비가 왔다.", "대전", "뉴스1", "김도현")]
    [InlineData("서울=김도현 기자 = 비가 왔다.", "서울", null, "김도현")]
    [InlineData("김도현 기자 = 비가 왔다.", null, null, "김도현")]
    [InlineData("[더지엠뉴스] 비가 왔다.", null, "더지엠뉴스", null)]
    [InlineData("[인민망 한국어판 8월 7일] 비가 왔다.", null, "인민망", null)]
    [InlineData("[파이낸셜뉴스 도쿄=김도현 특파원] 비가 왔다.", "도쿄", "파이낸셜뉴스", "김도현")]
    [InlineData("[스포츠한빛 | 인천=김도현 기자] 비가 왔다.", "인천", "스포츠한빛", "김도현")]
    [InlineData("(인천=새물결) 비가 왔다.", "인천", "새물결", null)]
    [InlineData("[동해] 비가 왔다.", "동해", null, null)]
    [InlineData("[인천 = 새물결] 김도현 기자 = 비가 왔다.", "인천", "새물결", "김도현")]
    public void Parse_Dateline_GivesItsPartsAndTheSentenceAfterIt(string line, string? place, string? publisher, string? author)
    {
        var dateline = DatelineParser.Parse(line)!;
        Assert.Equal((place, publisher, author, "비가 왔다."), (dateline.Place, dateline.Publisher, dateline.Author, line[dateline.Length..]));
    }

    [Theory]
    [InlineData("(사진) 비가 왔다.")]
    [InlineData("[단독] 비가 왔다.")]
    [InlineData("<시의 한 식당에서 손님이 밥을 먹고 있다> |")]
    [InlineData("(A=B) 비가 왔다.")]
    [InlineData("김도현 기자는 비를 맞았다.")]
    public void Parse_OtherBracket_IsNoDateline(string line) => Assert.Null(DatelineParser.Parse(line));
}

using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("수출이 3.5% 늘었다.|수입은 46,018.32톤이었다.")]
    [InlineData("그는 \"끝났다. 돌아가자\"고 말했다.|모두 따랐다.")]
    [InlineData("“비가 온다.”|그가 말했다.")]
    [InlineData("\"비가 온다.\" 라고 그가 말했다.|아무도 듣지 않았다.")]
    [InlineData("그는 “비가 온다. 곧 그친다.”며 웃었다.|해가 났다.")]
    [InlineData("회장은 투자에 나섰다\"고 말했다.|주가는 올랐다.")]
    [InlineData("시는 ‘물 절약 계획을 발표했다.|시민은 따랐다.")]
    [InlineData("회사(대표 김모씨. 45)는 문을 닫았다.|직원은 12명이다.")]
    [InlineData("정말인가?|그렇다!|믿기 어렵다…|그래도 사실이다.")]
    [InlineData("Yahoo! 재팬이 발표했다.|U.S. 스틸은 답하지 않았다.|Dr. 스미스는 떠났다.")]
    [InlineData("기준일은 2024. 3. 6. 현재다.|변동은 없다.")]
    [InlineData("자세한 내용은 www.example.com에 있다.|문의는 받지 않는다.")]
    [InlineData("하지만... 그는 오지 않았다.|모두 기다렸다.")]
    [InlineData("영화 '왜?'가 개봉했다.|관객은 30만 명이다.")]
    [InlineData("「민법. 제1조」를 고친다.|내년부터다.")]
    [InlineData("조사 결과가 나왔다.(표본 900명)|오차는 ±3%다.")]
    [InlineData("값이 \"너무 비싸다.\"|그가 잘라 말했다.")]
    [InlineData("높이는 1.5m다.|폭은 2m가 넘는다.|끝.")]
    public void Split_Line_GivesItsSentences(string sentences)
    {
        var line = sentences.Replace(".(", ".\u0001", StringComparison.Ordinal).Replace('|', ' ').Replace(".\u0001", ".(", StringComparison.Ordinal);
        Assert.Equal(sentences.Split('|'), SentenceSplitter.Split(line).Select(s => s.In(line)));
    }

    [Theory]
    [InlineData("공정이 핵심이다.진 상무는 웃었다.", "공정이 핵심이다.|진 상무는 웃었다.")]
    [InlineData("그는 갔다.\"나는 남는다\"고 했다.", "그는 갔다.|\"나는 남는다\"고 했다.")]
    public void Split_ForgottenSpace_StillCuts(string line, string sentences) =>
        Assert.Equal(sentences.Split('|'), SentenceSplitter.Split(line).Select(s => s.In(line)));
}

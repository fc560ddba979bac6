using NewsDigest.Names;

namespace NewsDigest.Tests.Names;

public class JapaneseNameTests
{
    [Theory]
    [InlineData("일본 이시다 다케시(石田猛) 시장은 말했다.", "石田猛", "Takeshi Ishida")]
    [InlineData("일본 쓰지무라 아야노(辻村綾乃) 교수는 말했다.", "辻村綾乃", "Ayano Tsujimura")]
    [InlineData("일본 고토 겐지(後藤健二) 기자는 말했다.", "後藤健二", "Kenji Goto")]
    [InlineData("일본 사사키 지로(佐佐木次郎) 사장은 말했다.", "佐佐木次郎", "Jiro Sasaki")]
    [InlineData("일본 핫토리 슌스케(服部俊介) 소장은 말했다.", "服部俊介", "Shunsuke Hattori")]
    public void Tag_JapanesePerson_IsHepburnWithGivenNameFirst(string sentence, string hanja, string english)
    {
        var person = Whitespace.Entities(sentence).Single(e => e.Hanja == hanja);
        Assert.Equal((english, EntityType.Person), (person.English, person.Type));
    }

    [Theory]
    [InlineData("일본 규슈(九州) 지방에 비가 왔다.", "九州", "Kyushu")]
    [InlineData("일본 구마모토(熊本)현에 비가 왔다.", "熊本", "Kumamoto Prefecture")]
    [InlineData("일본 가고시마(鹿兒島)현에 비가 왔다.", "鹿兒島", "Kagoshima Prefecture")]
    [InlineData("일본 구마가와(球磨川)를 넘었다.", "球磨川", "Kuma River")]
    [InlineData("일본 기쿠요마치(菊陽町)의 공장이다.", "菊陽町", "Kikuyo")]
    public void Tag_JapanesePlace_IsNotReadAsPinyin(string sentence, string hanja, string english) =>
        Assert.Equal(english, Whitespace.Entities(sentence).Single(e => e.Hanja == hanja).English);
}

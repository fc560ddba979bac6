using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Translation;

/// <summary>Every row of Data/Translation/about-times.tsv and cause-nouns.tsv carries its own example.</summary>
public class TimeAndCauseTests
{
    public static TheoryData<string, string> Times { get; } = RowExamples.Of(Table.Embedded("Translation/about-times.tsv"));

    public static TheoryData<string, string> Causes { get; } = RowExamples.Of(Table.Embedded("Translation/cause-nouns.tsv"));

    [Theory]
    [MemberData(nameof(Times))]
    [MemberData(nameof(Causes))]
    public void Translate_ExampleOfRow_GivesItsEnglish(string korean, string english) =>
        Assert.Equal(english, Engine.Translate(korean).English);

    [Theory]
    [InlineData("회의는 현지 시간 11:00(UTC+1) 경에 시작됐다.", "11:00")]
    [InlineData("경찰은 오후 3시경 용의자를 체포했다.", "at about 3 p.m.")]
    [InlineData("그는 2004년경 회사를 떠났다.", "around 2004")]
    [InlineData("20일 새벽 2시 30분쯤 불이 났다.", "about 2:30 a.m.")]
    [InlineData("리처드 브랜슨 경의 회사는 은행을 샀다.", "Sir Richard Branson")]
    [InlineData("이들 세 나라는 협정에 서명했다.", "These three countries")]
    [InlineData("인구 50만 명의 도시다.", "a population of 500,000")]
    public void Translate_SmallWordBesideTimeOrName_IsNoNumber(string korean, string english) =>
        Assert.Contains(english, Engine.Translate(korean).English, StringComparison.Ordinal);
}

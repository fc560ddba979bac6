using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public sealed class CanonicalCompositionTests
{
    [Theory]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("가\u11A8", "각")]
    [InlineData("각\u11A8", "각\u11A8")]
    [InlineData("\uF9E1", "李")]
    [InlineData("e\u0301", "é")]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("か\u3099", "が")]
    [InlineData("가\u200B나\u202E다", "가나다")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("가😀나", "가😀나")]
    [InlineData("\u1100", "\u1100")]
    public void From_Text_GivesItsComposedForm(string original, string composed) => Assert.Equal(composed, SourceText.From(original).Composed);

    [Fact]
    public void From_LoneSurrogate_BecomesReplacementCharacter() => Assert.Equal("가\uFFFD나", SourceText.From("가\uD800나").Composed);

    [Fact]
    public void From_ComposedText_IsTheSameInstance()
    {
        const string Text = "한빛뉴스 2024년 李씨\u00A0“인용”";
        Assert.Same(Text, SourceText.From(Text).Composed);
    }

    [Fact]
    public void ToOriginal_EveryLetter_CoversTheWholeOriginal()
    {
        const string Original = "\u1112\u1161\u11AB\u200B국e\u0301\uF9E1x";
        var text = SourceText.From(Original);
        var pieces = Enumerable.Range(0, text.Composed.Length).Select(i => text.ToOriginal(new TextSpan(i, 1)).In(Original));
        Assert.Equal(Original, string.Concat(pieces));
        Assert.Equal("한국é李x", text.Composed);
    }
}

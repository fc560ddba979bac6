using System.Text;
using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class ArticleReaderRefusalTests
{
    private static readonly ArticleReader Reader = new();

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n \t\n")]
    [InlineData("\u200B\uFEFF\n")]
    public void Read_NothingToRead_IsRefusedAsEmpty(string text)
    {
        Assert.Equal("empty", Reader.Read(text).Refusal?.Code);
        Assert.Equal("empty", Reader.Read(Encoding.UTF8.GetBytes(text)).Refusal?.Code);
    }

    [Theory]
    [InlineData("%PDF-1.7 ...", "PDF")]
    [InlineData("PK\u0003\u0004....", "zip")]
    public void Read_OtherFileFormat_IsRefusedByItsName(string start, string name)
    {
        var refusal = Reader.Read(Encoding.Latin1.GetBytes(start)).Refusal;
        Assert.Equal("binary", refusal?.Code);
        Assert.Contains(name, refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Noise_IsRefusedAsBinary()
    {
        var bytes = new byte[5000];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((i * 7919) ^ (i >> 3));
        }

        Assert.Equal("binary", Reader.Read(bytes).Refusal?.Code);
    }

    [Theory]
    [InlineData("Exports rose 9 percent in August, the ministry said. Chips led the rise.")]
    [InlineData("輸出は8月に9%増えた。半導体がけん引した。")]
    [InlineData("The band 빛나래 played in Boston on Friday. It was the first of nine concerts in North America, all of them sold out.")]
    public void Read_OtherLanguage_IsRefusedAsNotKorean(string text) => Assert.Equal("not-korean", Reader.Read(text).Refusal?.Code);

    [Theory]
    [InlineData("12,345 (67.8) — 90%")]
    [InlineData("※ □ △ ◇")]
    public void Read_NoLetterAtAll_SaysSo(string text)
    {
        var refusal = Reader.Read(text).Refusal;
        Assert.Equal("not-korean", refusal?.Code);
        Assert.Contains("no letters", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadlinesOnly_AreRefusedAsNoBody() => Assert.Equal("no-body", Reader.Read("제주 감귤값 3년 만에 최고\n많이 본 뉴스\n1. 감귤 축제 막 올라").Refusal?.Code);

    [Fact]
    public void Read_ThirtyMegabytes_AreRefusedBeforeDecoding() => Assert.Equal("too-large", Reader.Read(new byte[30_000_000]).Refusal?.Code);

    [Fact]
    public void Read_StoryBeyondTheLimits_IsRefusedWithTheNumber()
    {
        var story = "가뭄에 밭이 말랐다\n" + string.Concat(Enumerable.Repeat("농민들은 비를 기다린다고 했다.\n", 30));
        var many = Reader.Read(story, new ReadingOptions { MaxSentences = 20 }).Refusal!;
        Assert.Equal("too-large", many.Code);
        Assert.Contains("30 sentences", many.Message, StringComparison.Ordinal);
        Assert.Equal("too-large", Reader.Read(story, new ReadingOptions { MaxSentenceLength = 10 }).Refusal?.Code);
    }

    [Theory]
    [InlineData("<html><body>", "<div>", "too-deep")]
    [InlineData("<html><body>", "<div><p></p></x>", "too-deep")]
    [InlineData("<html><body>", "<b a='1'>", "too-deep")]
    [InlineData("<html><body>", "<p>가</p><br><br>", "too-large")]
    [InlineData("<html><body><div ", "a b=1 ", "too-large")]
    public void Read_HostileMarkup_IsRefusedBeforeTheDom(string start, string again, string code) =>
        Assert.Equal(code, Reader.Read(start + string.Concat(Enumerable.Repeat(again, 100_000))).Refusal?.Code);
}

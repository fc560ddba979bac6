using System.Text;
using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class ArticleReaderInputTests
{
    private const string Story = "가뭄에 강원 배추밭 30% 말랐다\n입력 2024-08-02 07:10\n(강릉=한빛뉴스) 우다온 기자 = 강원 고랭지 배추밭의 30%가 가뭄으로 말랐다. 도는 2일 급수차 45대를 보냈다.\n농민들은 \"스무 날째 비가 없다\"고 말했다.";

    private static readonly string[] Sentences = ["강원 고랭지 배추밭의 30%가 가뭄으로 말랐다.", "도는 2일 급수차 45대를 보냈다.", "농민들은 \"스무 날째 비가 없다\"고 말했다."];
    private static readonly ArticleReader Reader = new();

    [Theory]
    [InlineData("\n\n\n", "\n")]
    [InlineData("\r\n", "\n")]
    [InlineData("\r", "\n")]
    [InlineData("\u2028", "\n")]
    [InlineData("\u0085", "\n")]
    [InlineData("\n\u00A0\u3000\n", "\n")]
    public void Read_OtherLineEnds_GivesSameSentences(string lineEnd, string usual) => AssertStory(Story.Replace(usual, lineEnd, StringComparison.Ordinal));

    [Fact]
    public void Read_AllOnOneLine_CutsAtTheDateline()
    {
        var article = AssertStory(Story.Replace('\n', ' '));
        Assert.Equal(("강릉", "한빛뉴스", "우다온"), (article.DatelinePlace, article.Publisher, article.Author));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u202E")]
    [InlineData("\u0007")]
    [InlineData("\uFEFF")]
    public void Read_InvisibleMarks_DoNotReachSentences(string mark)
    {
        var original = Story.Replace("배추", "배" + mark + "추", StringComparison.Ordinal);
        var article = AssertStory(original);
        Assert.Equal("강원 고랭지 배" + mark + "추밭의", article.Text.ToOriginal(article.Sentences[0].Span).In(original)[..(11 + mark.Length)]);
    }

    [Fact]
    public void Read_NoBreakSpace_StaysInTheSentence() =>
        Assert.Equal("강원\u00A0고랭지 배추밭의 30%가 가뭄으로 말랐다.", Reader.Read(Story.Replace("강원 고", "강원\u00A0고", StringComparison.Ordinal)).Article?.Sentences[0].Text);

    [Fact]
    public void Read_LoneSurrogate_BecomesReplacementCharacter() =>
        Assert.Equal("강원 고랭지 배추밭의 \uFFFD30%가 가뭄으로 말랐다.", Reader.Read(Story.Replace("의 30", "의 \uD83D30", StringComparison.Ordinal)).Article?.Sentences[0].Text);

    [Theory]
    [InlineData("euc-kr")]
    [InlineData("ks_c_5601-1987")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public void Read_PageInCp949_GivesSameArticleWhateverItDeclares(string charset)
    {
        var html = $"<html><head><meta charset=\"{charset}\"><title>똠방각하 연극 무대로 돌아온다</title></head><body><p>똠방각하가 30년 만에 무대로 돌아온다고 극단이 밝혔다.</p></body></html>";
        var article = Reader.Read(CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(html)).Article!;
        Assert.Equal("똠방각하 연극 무대로 돌아온다", article.Title);
        Assert.Equal("똠방각하가 30년 만에 무대로 돌아온다고 극단이 밝혔다.", article.Sentences[0].Text);
    }

    [Fact]
    public void Read_Utf8PageThatDeclaresEucKr_IsReadAsUtf8() =>
        Assert.Equal("비가 온다고 기상청이 밝혔다.", Reader.Read("<html><meta charset=euc-kr><p>비가 온다고 기상청이 밝혔다.</p></html>"u8).Article?.Sentences[0].Text);

    [Fact]
    public void Read_CutInsideALetter_LosesOnlyThatLetter()
    {
        var bytes = Encoding.UTF8.GetBytes(Story + "\n비는 다음 주에 온다고 한다");
        var article = Reader.Read(bytes.AsSpan(0, bytes.Length - 1)).Article!;
        Assert.Equal(Sentences, article.Sentences.Take(3).Select(s => s.Text));
    }

    [Fact]
    public void Read_AFewBadBytes_KeepsTheOtherSentences()
    {
        var bytes = Encoding.UTF8.GetBytes(Story);
        bytes[^20] = 0xFF;
        Assert.Equal(Sentences[..2], Reader.Read(bytes).Article!.Sentences.Take(2).Select(s => s.Text));
    }

    [Fact]
    public void Read_CompatibilityIdeograph_IsComposed()
    {
        var article = Reader.Read("\uF9E1(이)씨의 시조는 알에서 태어났다고 전한다.").Article!;
        Assert.Equal("李(이)씨의 시조는 알에서 태어났다고 전한다.", article.Sentences[0].Text);
    }

    [Fact]
    public void Read_KnownMetadata_WinsOverThePage()
    {
        var article = Reader.Read(Story, new ReadingOptions { Title = "다른 제목", Published = new DateOnly(2020, 1, 2), Publisher = "동방일보" }).Article!;
        Assert.Equal(("다른 제목", new DateOnly(2020, 1, 2), "동방일보"), (article.Title, article.Published, article.Publisher));
        Assert.Equal(Sentences, article.Sentences.Select(s => s.Text));
    }

    [Fact]
    public void Read_ManyThreads_GiveSameArticle() =>
        Parallel.For(0, 64, _ => Assert.Equal(Sentences, Reader.Read(Story).Article!.Sentences.Select(s => s.Text)));

    [Theory]
    [InlineData("(", "")]
    [InlineData("\"'(“", "")]
    [InlineData("“‘", "\n")]
    [InlineData("<", "\n")]
    [InlineData("사진 / ", "")]
    [InlineData("배추밭이 마른 이유 셋\n", "")]
    [InlineData("(서울=한빛뉴스) 김도현 기자 = 배추밭이 말랐다고 도가 밝혔다.\n", "")]
    public void Read_HostileRepetition_EndsInTimeAndKeepsTheStory(string again, string end)
    {
        var text = "배추밭이 말랐다고 도가 밝혔다.\n" + string.Concat(Enumerable.Repeat(again, 20_000)) + end + "농민들은 비를 기다린다고 했다.";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Reader.Read(text, new ReadingOptions { MaxSentenceLength = text.Length }).IsRead);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "quadratic time");
    }

    private static Article AssertStory(string text)
    {
        var article = Reader.Read(text).Article!;
        Assert.Equal(Sentences, article.Sentences.Select(s => s.Text));
        return article;
    }
}

using NewsDigest.Writing;

namespace NewsDigest.Tests.Writing;

public sealed class ReadableFormatsTests
{
    [Fact]
    public async Task Markdown_Brief_ShowsFiguresNamesQuotationsAndSource()
    {
        var page = BriefMarkdown.Write(await SampleBrief.MakeAsync());
        Assert.Contains("| 1.44 trillion won | 1조4천400억원 | 총사업비는 1조4천400억원이다. | 1 |", page, StringComparison.Ordinal);
        Assert.Contains("| Mun Seo-yeon | 문서연 |  | person | known |", page, StringComparison.Ordinal);
        Assert.Contains("March 6, 2024 · Source: 가나일보 · By 홍\\*길동\\_", page, StringComparison.Ordinal);
        Assert.Contains("## Checks", page, StringComparison.Ordinal);
        Assert.EndsWith("\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_HostileArticle_BecomesNoMarkup()
    {
        var page = BriefMarkdown.Write(await SampleBrief.MakeAsync());
        Assert.Contains("\\<script\\>", page, StringComparison.Ordinal);
        Assert.Contains("\\[누르기\\]", page, StringComparison.Ordinal);
        Assert.Contains("\\*\\*굵게", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\u001b', page);
    }

    [Fact]
    public async Task Html_HostileArticle_IsEncodedAndThePageRunsNothing()
    {
        var page = BriefHtml.Write(await SampleBrief.MakeAsync());
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("1조4천400억원", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_EveryLine_FitsEightyColumnsAndHasNoControls()
    {
        var page = BriefText.Write(await SampleBrief.MakeAsync());
        Assert.All(page.Split('\n'), line => Assert.InRange(VisibleText.Columns(line), 0, 80));
        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', page);
    }

    [Fact]
    public async Task Text_InColour_IsTheSameTextBetweenCodes()
    {
        var brief = await SampleBrief.MakeAsync();
        var coloured = BriefText.Write(brief, colour: true);
        Assert.Contains("\u001b[1m", coloured, StringComparison.Ordinal);
        Assert.Equal(BriefText.Write(brief), System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[\\d*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [InlineData("a\tb\nc", "a b c")]
    [InlineData("a\u200bb\u2066c\ufeff", "abc")]
    [InlineData("a\u2028b", "a b")]
    [InlineData("\u0007bell\u009b", "bell")]
    public void Clean_HiddenCharacters_AreGone(string text, string clean) => Assert.Equal(clean, VisibleText.Clean(text));

    [Theory]
    [InlineData("# not a title", "\\# not a title")]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("see www.evil.example", "see www\\.evil.example")]
    [InlineData("rose 7.5 percent (about)", "rose 7.5 percent (about)")]
    public void Escape_LineOfText_ShowsAsItIs(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));
}

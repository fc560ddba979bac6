using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Markdig;
using NewsDigest.Briefs;
using NewsDigest.Reading;
using NewsDigest.Summaries;
using NewsDigest.Text;
using NewsDigest.Verification;
using NewsDigest.Writing;

namespace NewsDigest.Tests.Writing;

/// <summary>10,000 strings made to break out, through every writer, read back by parsers that are not ours.</summary>
public sealed class HostileTextTests
{
    private const int Strings = 10_000;
    private const int StringsOfABrief = 50;

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "</script>", "</style>", "<!--", "-->", "]]>", "<![CDATA[", "\"", "'", "`", "&lt;", "&#x3c;", "&amp", "<img src=x onerror=alert(1)>",
        "javascript:alert(1)", "[a](javascript:x)", "![i](http://e.example/x)", "<http://e.example>", "https://e.example/a", "www.e.example", "a@e.example", "**b**", "_e_", "~~s~~", "# ", "- ", "1. ", "> ", "|", "---", "```",
        "\\", "\\\"", "\u0000", "\u0007", "\u001b[31m", "\u001b]0;t\u0007", "\u009b", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\u2029", "\r", "\n", "\t", "\ud800", "\udc00", "\ufffe", "\uffff",
        "{{x}}", "${x}", "<%x%>", "\u00ad", "가나", "漢字", "é", "😀", " ", "  ", "+", "=cmd|' /C calc'!A0", "<svg/onload=x>", "&nbsp;", "$x$", ":smile:", "[^1]", "[x]: y", "Setext\n===",
    ];

    [Fact]
    public async Task EveryWriter_TenThousandHostileStrings_GiveTheSameTextBackAndNothingActive()
    {
        var random = new Random(8);
        var sample = await SampleBrief.MakeAsync();
        for (var i = 0; i < Strings / StringsOfABrief; i++)
        {
            string[] strings = [.. Enumerable.Range(0, StringsOfABrief).Select(_ => Hostile(random))];
            var brief = With(sample, strings);
            CheckHtml(brief, strings);
            CheckJson(brief, strings);
            CheckMarkdown(brief, strings);
            CheckText(brief);
        }
    }

    private static string Hostile(Random random) => "x" + string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "y";

    /// <summary>Headline, sentences, publisher, author, title and removed text are all of them hostile.</summary>
    private static Brief With(Brief sample, string[] strings) => sample with
    {
        TitleEnglish = strings[0],
        Summary = sample.Summary with { Headline = strings[0], Sentences = [.. strings[10..].Select(s => new SummarySentence(s, [0]))] },
        Ledger = new Ledger([]),
        Source = sample.Source with { Article = sample.Source.Article with { Publisher = strings[1], Author = strings[2], Removed = [new RemovedText(strings[3], strings[4], new TextSpan(0, 0))] }, DatelinePlaceEnglish = strings[5] },
        Provenance = sample.Provenance with { Engine = strings[6], Fallback = new Fallback(strings[7], strings[8]) },
    };

    private static void CheckHtml(Brief brief, string[] strings)
    {
        var page = new HtmlParser().ParseDocument(BriefHtml.Write(brief));
        Assert.Equal(VisibleText.Clean(strings[0]), page.QuerySelector("h1")!.TextContent);
        Assert.Equal(VisibleText.Clean(strings[0]), page.QuerySelector("title")!.TextContent);
        var sentences = page.QuerySelectorAll(".brief p").Select(p => p.ChildNodes[0].TextContent.TrimEnd('\u00a0')).ToArray();
        Assert.Equal(strings[10..].Select(s => VisibleText.Clean(s).TrimEnd('\u00a0')), sentences);
        Assert.Contains(VisibleText.Clean(strings[1]), page.QuerySelector(".dateline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(VisibleText.Clean(strings[3]), page.QuerySelector(".removed [lang=ko]")!.TextContent);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("img,svg,iframe,object,embed,link,form,base,template,noscript"));
        Assert.All(page.All, e => Assert.All(e.Attributes, a => Assert.False(a.Name.StartsWith("on", StringComparison.Ordinal), a.Name)));
        Assert.All(page.QuerySelectorAll("[href]"), e => Assert.StartsWith("#", e.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static void CheckJson(Brief brief, string[] strings)
    {
        using var json = JsonDocument.Parse(BriefJson.Write(brief));
        var root = json.RootElement;
        Assert.Equal(Whole(strings[0]), root.GetProperty("brief").GetProperty("headline").GetString());
        Assert.Equal(strings[10..].Select(Whole), root.GetProperty("brief").GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("en").GetString()));
        Assert.Equal(Whole(strings[1]), root.GetProperty("article").GetProperty("source").GetString());
    }

    private static void CheckMarkdown(Brief brief, string[] strings)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(BriefMarkdown.Write(brief), pipeline));
        Assert.Equal(Squeezed(strings[0]), Squeezed(page.QuerySelector("h1")!.TextContent));
        var sentences = page.QuerySelector("ul")!.QuerySelectorAll("li").Select(l => Squeezed(l.TextContent)).ToArray();
        Assert.Equal(strings[10..].Select(s => Squeezed(s + " [1]")), sentences);
        Assert.Empty(page.QuerySelectorAll("script,img,a,iframe,svg,del,sub,sup"));
    }

    private static void CheckText(Brief brief)
    {
        var page = BriefText.Write(brief);
        Assert.All(page.Split('\n'), line => Assert.InRange(VisibleText.Columns(line), 0, 80));
        Assert.DoesNotContain(page.EnumerateRunes(), r => r.Value != '\n' && Rune.GetUnicodeCategory(r) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format);
    }

    /// <summary>The text with halves of pairs replaced, as every UTF-8 writer must.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    /// <summary>Markdown joins blanks.</summary>
    private static string Squeezed(string text) => string.Join(' ', VisibleText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim();
}

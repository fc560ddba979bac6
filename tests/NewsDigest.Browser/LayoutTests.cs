using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsDigest.Browser;

[Collection("browser")]
public sealed class LayoutTests(Chromium chromium, SeedPages seeds)
{
    public static TheoryData<string, int, ColorScheme> Views()
    {
        var views = new TheoryData<string, int, ColorScheme>();
        foreach (var seed in SeedPages.All)
        {
            views.Add(seed, 1280, ColorScheme.Light);
            views.Add(seed, 1280, ColorScheme.Dark);
            views.Add(seed, 390, ColorScheme.Light);
        }

        return views;
    }

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task Page_AxeFindsNoSeriousFault(string seed, int width, ColorScheme scheme)
    {
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url(seed), width, 900, scheme);
        await open.Page.Locator("#c0").FocusAsync();
        var result = await open.Page.RunAxe();
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))})");
        Assert.Empty(serious);
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Page_AnyWidth_NothingRunsOverTheEdge(int width)
    {
        foreach (var seed in SeedPages.All)
        {
            await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url(seed), width);
            Assert.InRange(await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, width);
            Assert.Empty(open.Faults);
        }
    }

    [BrowserFact]
    public async Task Print_ShowsEverythingAndNoCard()
    {
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url("000"), 794);
        await open.Page.Locator("#c0").FocusAsync();
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await open.Page.Locator("#card").IsVisibleAsync());
        Assert.True(await open.Page.Locator(".rest li").First.IsVisibleAsync());
        Assert.InRange(await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 794);
        Assert.NotEmpty(await open.Page.PdfAsync());
    }

    [BrowserFact]
    public async Task WithoutScript_AClaimStillLeadsToItsKorean()
    {
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url("003"), script: false);
        var claim = open.Page.Locator(".brief a.m.figure").Last;
        var target = await claim.GetAttributeAsync("href");
        await claim.ClickAsync();
        Assert.EndsWith(target!, open.Page.Url, StringComparison.Ordinal);
        Assert.True(await open.Page.Locator(target!).IsVisibleAsync());
        Assert.Empty(open.Faults);
    }
}

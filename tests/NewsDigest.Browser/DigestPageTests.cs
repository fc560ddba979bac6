using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsDigest.Digests;
using NewsDigest.Writing;

namespace NewsDigest.Browser;

[Collection("browser")]
public sealed class DigestPageTests(Chromium chromium, SeedPages seeds)
{
    [BrowserTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Digest_OfTheSeeds_HasNoSeriousFaultAndStaysOnThePage(int width, ColorScheme scheme)
    {
        await using var open = await WatchedPage.OpenAsync(chromium, await UrlAsync(), width, 900, scheme);
        var result = await open.Page.RunAxe();
        Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))})"));
        Assert.InRange(await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(open.Faults);
    }

    [BrowserFact]
    public async Task Digest_OfTheSeeds_IsRenderedWithinASecond()
    {
        await using var open = await WatchedPage.OpenAsync(chromium, await UrlAsync());
        await open.Page.WaitForFunctionAsync("() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0 && performance.getEntriesByName('first-contentful-paint').length > 0");
        var paint = await open.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
        var load = await open.Page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventEnd");
        Assert.InRange(Math.Max(paint, load), 0, 1000);
    }

    [BrowserFact]
    public async Task NameIndex_Letter_LeadsToItsNamesAndFoldedPartsOpenByKey()
    {
        await using var open = await WatchedPage.OpenAsync(chromium, await UrlAsync(), 390, 844);
        var articles = open.Page.Locator("details.article");
        Assert.Equal(SeedPages.All.Length, await articles.CountAsync());
        Assert.False(await articles.First.Locator("p").First.IsVisibleAsync());
        await articles.First.Locator("summary").PressAsync("Enter");
        Assert.True(await articles.First.Locator("p").First.IsVisibleAsync());
        var index = open.Page.Locator("details:has(nav.letters)").First;
        await index.Locator("summary").PressAsync("Enter");
        foreach (var letter in await index.Locator("nav.letters a").AllAsync())
        {
            var target = open.Page.Locator((await letter.GetAttributeAsync("href"))!);
            Assert.Equal(await letter.TextContentAsync(), await target.Locator(".letter th").TextContentAsync());
        }

        var last = index.Locator("nav.letters a").Last;
        await last.ClickAsync();
        var box = await open.Page.Locator((await last.GetAttributeAsync("href"))!).BoundingBoxAsync();
        Assert.InRange(box!.Y, 0, 844);
        var serious = (await open.Page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help}");
        Assert.Empty(serious);
        Assert.InRange(await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 390);
        Assert.Empty(open.Faults);
    }

    private Task<string> UrlAsync() => DigestUrlAsync(seeds);

    /// <summary>The digest of the seeds as a page.</summary>
    internal static async Task<string> DigestUrlAsync(SeedPages seeds)
    {
        var digester = NewsDigester.Create();
        var digest = await new DigestMaker((korean, token) => digester.TranslateAsync(korean, null, token)).MakeAsync(SeedPages.All.Select(n => seeds[n]));
        return seeds.Write("digest", DigestHtml.Write(digest));
    }
}

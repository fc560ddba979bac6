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
        if (Environment.GetEnvironmentVariable("NEWSDIGEST_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await open.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"digest-{width}-{scheme}.png"), FullPage = true });
        }
    }

    private async Task<string> UrlAsync()
    {
        var digester = NewsDigester.Create();
        var digest = await new DigestMaker((korean, token) => digester.TranslateAsync(korean, null, token)).MakeAsync(SeedPages.All.Select(n => seeds[n]));
        return seeds.Write("digest", DigestHtml.Write(digest));
    }
}

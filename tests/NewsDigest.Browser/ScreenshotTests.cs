using Microsoft.Playwright;

namespace NewsDigest.Browser;

/// <summary>Pictures of the pages for people to look at, in the folder that <c>NEWSDIGEST_SCREENSHOTS</c> names.</summary>
[Collection("browser")]
public sealed class ScreenshotTests(Chromium chromium, SeedPages seeds)
{
    private static readonly (string Name, int Width, int Height, ColorScheme Scheme, Media Media)[] Views =
    [
        ("light", 1280, 900, ColorScheme.Light, Media.Screen),
        ("dark", 1280, 900, ColorScheme.Dark, Media.Screen),
        ("phone", 390, 844, ColorScheme.Light, Media.Screen),
        ("print", 794, 1123, ColorScheme.Light, Media.Print),
    ];

    [ScreenshotFact]
    public async Task Brief_EachView_IsPictured()
    {
        foreach (var seed in new[] { "000", "002", "003" })
        {
            await TakeAsync(seed, seeds.Url(seed), ".brief a.m");
        }
    }

    [ScreenshotFact]
    public async Task Digest_EachView_IsPictured() => await TakeAsync("digest", await DigestPageTests.DigestUrlAsync(seeds), "details.article summary");

    private async Task TakeAsync(string page, string url, string focus)
    {
        var folder = Directory.CreateDirectory(ScreenshotFactAttribute.Folder!).FullName;
        foreach (var (name, width, height, scheme, media) in Views)
        {
            await using var open = await WatchedPage.OpenAsync(chromium, url, width, height, scheme);
            await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media, ColorScheme = scheme });
            var whole = await open.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{page}-{name}.png"), FullPage = true });
            await open.Page.Locator(focus).Last.FocusAsync();
            var lit = await open.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{page}-{name}-lit.png") });
            Assert.NotEqual(whole, lit);
        }
    }
}

/// <summary>A test that takes pictures: without a folder for them it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScreenshotFactAttribute : FactAttribute
{
    public ScreenshotFactAttribute() => Skip = Chromium.WhyNot ?? (Folder is null ? "NEWSDIGEST_SCREENSHOTS names no folder." : null);

    /// <summary>Where pictures go.</summary>
    internal static string? Folder => Environment.GetEnvironmentVariable("NEWSDIGEST_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;
}

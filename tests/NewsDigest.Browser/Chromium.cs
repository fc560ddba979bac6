using Microsoft.Playwright;

namespace NewsDigest.Browser;

/// <summary>The browser of the machine; its path stands in NEWSDIGEST_CHROMIUM.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    /// <summary>Why there is no browser; null when there is one.</summary>
    public static string? WhyNot { get; } =
        Environment.GetEnvironmentVariable("NEWSDIGEST_CHROMIUM") is not { Length: > 0 } path ? "NEWSDIGEST_CHROMIUM does not name a Chromium; set it to its path, as in /usr/bin/chromium."
        : File.Exists(path) ? null : $"NEWSDIGEST_CHROMIUM names {path}, which is not there.";

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (WhyNot is null)
        {
            playwright = await Playwright.CreateAsync();
            Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("NEWSDIGEST_CHROMIUM"),
                Args = ["--no-sandbox"],
            });
        }
    }

    public async Task DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.CloseAsync();
            playwright.Dispose();
        }
    }
}

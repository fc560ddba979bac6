using Microsoft.Playwright;

namespace NewsDigest.Browser;

/// <summary>An open page that remembers what it should not have done.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private WatchedPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Console errors, page errors and requests beyond the page itself.</summary>
    public List<string> Faults { get; } = [];

    public static async Task<WatchedPage> OpenAsync(Chromium chromium, string url, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var window = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var watched = new WatchedPage(window, await window.NewPageAsync());
        watched.Page.Console += (_, m) => watched.Note(m.Type is "error" or "warning", m.Text);
        watched.Page.PageError += (_, e) => watched.Note(true, e);
        watched.Page.Request += (_, r) => watched.Note(r.Url.Split('#')[0] != url, "request: " + r.Url);
        await watched.Page.GotoAsync(url);
        return watched;
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Note(bool isFault, string what)
    {
        if (isFault)
        {
            Faults.Add(what);
        }
    }
}

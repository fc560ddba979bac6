using System.Globalization;
using NewsDigest.Briefs;
using NewsDigest.Verification;

namespace NewsDigest.Browser;

[Collection("browser")]
public sealed class LightTests(Chromium chromium, SeedPages seeds)
{
    private const string LitKorean = "() => [...document.querySelectorAll('#ko [data-a].lit')].map(e => e.textContent).join('')";

    [BrowserTheory]
    [MemberData(nameof(SeedPages.Names), MemberType = typeof(SeedPages))]
    public async Task Mouse_EveryClaim_LightsItsKoreanWords(string seed)
    {
        var brief = seeds[seed];
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url(seed), height: 4000);
        for (var i = 0; i < brief.Ledger.Claims.Count; i++)
        {
            var claim = brief.Ledger.Claims[i];
            await open.Page.Locator(Pointed(i)).First.HoverAsync();
            var lit = await open.Page.EvaluateAsync<string>(LitKorean);
            var target = await open.Page.EvaluateAsync<string>("id => { const e = document.getElementById(id); const p = e.classList.contains('at') ? e.nextElementSibling : e; return p.dataset.k; }", "c" + i.ToString(CultureInfo.InvariantCulture));
            var card = await open.Page.Locator("#card").InnerTextAsync();
            if (!claim.IsSupported)
            {
                Assert.Contains("not traced", card, StringComparison.Ordinal);
                continue;
            }

            var words = target.Split(' ').Select(t => WordsAt(brief, t)).ToArray();
            Assert.True(words.Any(w => w == lit) || string.Concat(words) == lit, $"{claim.English}: lit '{lit}', the offsets say '{string.Join("', '", words)}'");
            Assert.True(words.Any(w => w == claim.Korean || SaysTheSame(brief, claim, w)), $"{claim.English}: '{lit}' is not '{claim.Korean}'");
            Assert.Contains(words, w => card.Contains(w, StringComparison.Ordinal));
        }

        Assert.Empty(open.Faults);
    }

    [BrowserTheory]
    [MemberData(nameof(SeedPages.Names), MemberType = typeof(SeedPages))]
    public async Task Keyboard_TabThroughThePage_LightsEveryClaim(string seed)
    {
        var brief = seeds[seed];
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url(seed));
        var lit = new HashSet<string>(StringComparer.Ordinal);
        var stops = await open.Page.EvaluateAsync<int>("() => document.querySelectorAll('a,summary,[tabindex]').length");
        for (var i = 0; i < stops; i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            lit.UnionWith(await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.lead .lit')].flatMap(e => (e.dataset.a || '').split(' '))"));
        }

        var wanted = await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.lead [data-a]')].flatMap(e => e.dataset.a.split(' ')).filter(Boolean)");
        Assert.Equal(brief.Ledger.Claims.Any(c => c.IsSupported), wanted.Length > 0);
        Assert.Empty(wanted.Except(lit));
    }

    [BrowserTheory]
    [MemberData(nameof(SeedPages.Names), MemberType = typeof(SeedPages))]
    public async Task Mouse_KoreanWordsOfAClaim_LightTheEnglish(string seed)
    {
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url(seed), height: 4000);
        var linked = await open.Page.Locator("#ko a.m").AllAsync();
        Assert.NotEmpty(linked);
        foreach (var korean in linked)
        {
            await korean.HoverAsync();
            var claim = (await korean.GetAttributeAsync("href"))![1..];
            var isLit = await open.Page.EvaluateAsync<bool>("id => { const e = document.getElementById(id); return (e.classList.contains('at') ? e.nextElementSibling : e).classList.contains('lit'); }", claim);
            Assert.True(isLit, claim);
        }
    }

    [BrowserFact]
    public async Task Mouse_SentenceOfTheBrief_WashesItsSources()
    {
        var brief = seeds["000"];
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url("000"));
        for (var i = 0; i < brief.Summary.Sentences.Count; i++)
        {
            await open.Page.Locator($"#b{i} .ref").First.FocusAsync();
            await open.Page.Locator($"#b{i}").HoverAsync();
            var washed = await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#ko .on')].map(e => e.dataset.n)");
            Assert.Equal(brief.Summary.Sentences[i].Sources.Select(s => s.ToString(CultureInfo.InvariantCulture)), washed);
        }
    }

    [BrowserFact]
    public async Task Escape_PutsTheLightsOut()
    {
        await using var open = await WatchedPage.OpenAsync(chromium, seeds.Url("003"));
        await open.Page.Locator("#c0").FocusAsync();
        Assert.NotEmpty(await open.Page.EvaluateAsync<string>(LitKorean));
        await open.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(await open.Page.EvaluateAsync<string>(LitKorean));
    }

    private static string Pointed(int claim) => $"#c{claim.ToString(CultureInfo.InvariantCulture)}:not(.at), #c{claim.ToString(CultureInfo.InvariantCulture)}.at + .m";

    /// <summary>The id of a mark tells sentence, start and length; here they are read back against the article.</summary>
    private static string WordsAt(Brief brief, string id)
    {
        var parts = id[1..].Split('-');
        var (start, length) = (int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
        var article = brief.Source.Article;
        var text = parts[0] switch
        {
            "t" => article.Title!,
            "d" => string.Join(" · ", new[] { article.DatelinePlace, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>()),
            var sentence => article.Sentences[int.Parse(sentence, CultureInfo.InvariantCulture)].Text,
        };
        return text.Substring(start, length);
    }

    /// <summary>Another mention of the same name, or another figure that reads the same, in the sentence the brief stands on.</summary>
    private static bool SaysTheSame(Brief brief, Claim claim, string korean) => claim.Kind switch
    {
        ClaimKind.Name => brief.Source.Sentences.SelectMany(s => s.Names.Where(n => n.Span.In(s.Text) == korean)).Any(n =>
            brief.Source.Sentences.Any(s => s.Names.Any(m => m.Entity.English == n.Entity.English && m.Span.In(s.Text) == claim.Korean))),
        ClaimKind.Figure => brief.Source.Sentences.Any(s => s.Quantities.Any(q => q.Text == korean && q.English.StartsWith(claim.English, StringComparison.OrdinalIgnoreCase))),
        _ => false,
    };
}

using System.Globalization;
using NewsDigest.Writing;

namespace NewsDigest.Tests.Briefs;

/// <summary>The same bytes in give the same bytes out, whatever the machine thinks of dates, decimals and the letter i.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<NewsDigester> Digester = new(NewsDigester.Create);

    public static IEnumerable<object[]> SeedsAndCultures() =>
        from seed in Repository.Seeds from culture in new[] { "ko-KR", "tr-TR", "" } select new object[] { Path.GetFileName(seed), culture };

    [Fact]
    public void TurkishCulture_OfThisMachine_UpperCasesIWithADot() => Assert.Equal("İ", "i".ToUpper(new CultureInfo("tr-TR")));

    [Theory]
    [MemberData(nameof(SeedsAndCultures))]
    public async Task Brief_SameSeedInAnotherCulture_IsTheSameBytes(string seed, string culture)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "seeds", seed));
        var first = await FormatsAsync(Digester.Value, bytes);
        var ambient = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(first, await FormatsAsync(Digester.Value, bytes));
        }
        finally
        {
            CultureInfo.CurrentCulture = ambient;
        }
    }

    [Fact]
    public async Task Brief_TablesLoadedInTurkish_AreReadTheSame()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.Seeds[0]);
        var first = await FormatsAsync(Digester.Value, bytes);
        var ambient = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(first, await FormatsAsync(NewsDigester.Create(), bytes));
        }
        finally
        {
            CultureInfo.CurrentCulture = ambient;
        }
    }

    [Fact]
    public async Task Brief_ManyThreadsAtOnce_AllWriteTheSame()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.Seeds[1]);
        var first = await FormatsAsync(Digester.Value, bytes);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => FormatsAsync(Digester.Value, bytes))));
        Assert.All(all, a => Assert.Equal(first, a));
    }

    private static async Task<string[]> FormatsAsync(NewsDigester digester, byte[] bytes)
    {
        var brief = (await digester.BriefAsync(bytes)).GetBriefOrThrow();
        return [Convert.ToBase64String(BriefJson.Write(brief)), BriefMarkdown.Write(brief), BriefText.Write(brief), BriefHtml.Write(brief)];
    }
}

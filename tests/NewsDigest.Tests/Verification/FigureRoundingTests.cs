using NewsDigest.Facts;
using NewsDigest.Verification;

namespace NewsDigest.Tests.Verification;

public sealed class FigureRoundingTests
{
    [Theory]
    [InlineData("1.4", Qualifier.About, "1.44", true)]
    [InlineData("1.4", Qualifier.Exact, "1.44", true)]
    [InlineData("1.4", Qualifier.Over, "1.44", true)]
    [InlineData("1.5", Qualifier.Under, "1.44", true)]
    [InlineData("255", Qualifier.About, "255.456", true)]
    [InlineData("300", Qualifier.About, "296", true)]
    [InlineData("1.5", Qualifier.Exact, "1.44", false)]
    [InlineData("1.5", Qualifier.Over, "1.44", false)]
    [InlineData("1.4", Qualifier.Under, "1.44", false)]
    [InlineData("14.4", Qualifier.About, "1.44", false)]
    [InlineData("4.14", Qualifier.Exact, "1.44", false)]
    [InlineData("2", Qualifier.Exact, "1.6", false)]
    [InlineData("2", Qualifier.About, "1.6", false)]
    [InlineData("-1.4", Qualifier.About, "1.44", false)]
    [InlineData("0", Qualifier.About, "0.04", false)]
    public void Allows_FigureOfAnEnglishText_OnlyWhenAJournalistWouldRoundSo(string claimed, Qualifier qualifier, string source, bool allowed)
    {
        static decimal Read(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(allowed, FigureRounding.Allows(Read(claimed), qualifier, Read(source)));
        Assert.Equal(allowed, FigureRounding.Allows(Read(claimed) * 1_000_000_000_000m, qualifier, Read(source) * 1_000_000_000_000m));
    }
}

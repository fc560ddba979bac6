using System.Globalization;
using NewsDigest.Facts;

namespace NewsDigest.Tests.Facts;

public sealed class EnglishFiguresTests
{
    private static readonly EnglishFigures Figures = new();

    [Theory]
    [InlineData("about 1.44 trillion yuan", "1440000000000|CNY|About")]
    [InlineData("It rose to $57.42 billion, or 43.9 percent.", "57420000000|USD|Exact; 43.9|percent|Exact")]
    [InlineData("more than 9,000 people", "9000|people|Over")]
    [InlineData("at least five people were hurt", "5|people|AtLeast")]
    [InlineData("1,500 to 2,000 companies", "1500..2000|companies|Exact")]
    [InlineData("210 billion to 260 billion yen", "210000000000..260000000000|JPY|Exact")]
    [InlineData("10 to 15 percent", "10..15|percent|Exact")]
    [InlineData("2-3 million won", "2000000..3000000|KRW|Exact")]
    [InlineData("one-third of the stations", "0.3333333333333333333333333333|fraction|Exact")]
    [InlineData("three-quarters and two thirds", "0.75|fraction|Exact; 0.6666666666666666666666666667|fraction|Exact")]
    [InlineData("nearly half of them", "0.5|fraction|About")]
    [InlineData("a dozen cars", "12||Exact")]
    [InlineData("they won 3-1", "3..1|score|Exact")]
    [InlineData("minus 12.5 degrees Celsius", "-12.5|degrees_celsius|Exact")]
    [InlineData("twenty-five days", "25|days|Exact")]
    [InlineData("0.3 percentage points", "0.3|percentage_point|Exact")]
    [InlineData("the one that came", "")]
    [InlineData("the 21st century and 5G", "")]
    [InlineData("up to 300 millimeters", "300|mm|AtMost")]
    [InlineData("three times as many", "3|times|Exact")]
    [InlineData("HK$300 million", "300000000|HKD|Exact")]
    [InlineData("20% or more", "20|percent|AtLeast")]
    public void Find_English_GivesFigures(string english, string expected) =>
        Assert.Equal(expected, string.Join("; ", Figures.Find(english).Select(f =>
            f.Value.ToString(CultureInfo.InvariantCulture) + (f.Max is { } max ? ".." + max.ToString(CultureInfo.InvariantCulture) : "") + "|" + f.Unit + "|" + f.Qualifier)));

    /// <summary>Any whole number, in each way a newswire writes it, is read exactly, and so is its English.</summary>
    [Fact]
    public void Find_AnyNumberInNewswireStyle_ReadsBackEqual()
    {
        ulong state = 20240306;
        var wrong = new List<string>();
        for (var i = 0; i < 4000; i++)
        {
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            var size = (int)(state >> 59) % 17;
            var value = (long)((state >> 8) % (ulong)Math.Pow(10, size)) + 1;
            foreach (var style in new[] { Newswire(value, "", thousands: true), Newswire(value, " ", thousands: true), Newswire(value, "", thousands: false), Newswire(value, " ", thousands: false), Grouped(value) })
            {
                var text = $"모두 {style}원을 썼다.";
                var found = FactFixture.Find(null, text).Sentences[0].Quantities;
                if (found.Count != 1 || found[0].Value != value || found[0].Unit != "KRW" || Figures.Find(found[0].English) is not [{ Unit: "KRW" } english] || english.Value != value)
                {
                    wrong.Add($"{value}: {text} -> {string.Join("; ", found.Select(FactFixture.Show))}");
                }
            }
        }

        Assert.Empty(wrong.Take(10));
    }

    private static string Grouped(long value) => value >= 1_000_000_000_000_000 ? Newswire(value, "", thousands: true) : value.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Newswire(long value, string space, bool thousands)
    {
        (long Unit, string Name)[] powers = [(10_000_000_000_000_000, "경"), (1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만"), (1, "")];
        var parts = new List<string>();
        foreach (var (unit, name) in powers)
        {
            var part = value / unit % 10_000;
            if (part == 0)
            {
                continue;
            }

            // A chunk below a thousand with nothing behind it stands without a space: 3만5.
            var digits = part.ToString(CultureInfo.InvariantCulture);
            parts.Add((thousands && part >= 1000 ? digits[..1] + "천" + (part % 1000 == 0 ? "" : (part % 1000).ToString(CultureInfo.InvariantCulture)) : digits) + name);
        }

        return value % 10_000 is > 0 and < 1000 && space.Length > 0 && parts.Count > 1
            ? string.Join(space, parts[..^1]) + parts[^1]
            : string.Join(space, parts);
    }
}

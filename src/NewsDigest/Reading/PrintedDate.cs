using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Reading;

/// <summary>The ways in which pages print a day.</summary>
internal static partial class PrintedDate
{
    private const int FewestDigits = 6;
    private const int Earliest = 1950;
    private const int Latest = 2100;

    /// <summary>The first valid day in <paramref name="text"/>; null when there is none.</summary>
    public static DateOnly? First(string text) => All(text).Select(d => (DateOnly?)d.Day).FirstOrDefault();

    /// <summary>The valid days in <paramref name="text"/> with their places.</summary>
    public static IEnumerable<(DateOnly Day, int Index, int Length)> All(string text)
    {
        if (Digits(text) < FewestDigits)
        {
            yield break;
        }

        foreach (Match match in Full().Matches(text))
        {
            if (Day(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) is { } day)
            {
                yield return (day, match.Index, match.Length);
            }
        }
    }

    /// <summary>The day of three printed numbers; null when there is no such day.</summary>
    public static DateOnly? Day(string year, string month, string day)
    {
        var y = Number(year);
        y = year.Length == 2 ? y + 2000 : y;
        var (m, d) = (Number(month), Number(day));
        return y is >= Earliest and <= Latest && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static int Digits(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?:(?<y>(?:19|20)[0-9]{2})\s?(?:[-./]|년)\s?(?<m>[0-9]{1,2})\s?(?:[-./]|월)\s?(?<d>[0-9]{1,2})|(?<y>[0-9]{2})[-./](?<m>[0-9]{2})[-./](?<d>[0-9]{2}))(?:\s?일자?|\.)?(?:\s?[(\[]?[월화수목금토일](?:요일)?[)\]])?(?:\s?[월화수목금토일]요일)?(?:[T\s,]{0,2}(?:(?:오전|오후|AM|PM)\s?)?[0-9]{1,2}\s?(?::|시)\s?[0-9]{2}(?:분|:[0-9]{2})?(?:\.[0-9]+)?(?:\s?[ap]m|\s?[AP]M|Z|[+][0-9]{2}:?[0-9]{2}|초)?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Full();
}

using System.Globalization;

namespace NewsDigest.Facts;

/// <summary>ISO 8601 strings of days, months, years and intervals.</summary>
internal static class Iso
{
    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => $"{Year(year)}-{month.ToString("D2", CultureInfo.InvariantCulture)}";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Months(int year, int from, int to) => Month(year, from) + "/" + (to > 12 ? Month(year + 1, to - 12) : Month(year, to));

    /// <summary>The same period <paramref name="years"/> later.</summary>
    public static string ShiftYears(string iso, int years) => string.Join('/', iso.Split('/').Select(p =>
        int.TryParse(p.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Year(year + years) + p[4..] : p));

    /// <summary>The month <paramref name="offset"/> months after a day's.</summary>
    public static (int Year, int Month) AddMonths(DateOnly day, int offset)
    {
        var index = (day.Year * 12) + day.Month - 1 + offset;
        return (index / 12, (index % 12) + 1);
    }
}

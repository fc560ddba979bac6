using System.Globalization;

namespace NewsDigest.Llm;

/// <summary>Reads how long a server asks to wait: milliseconds in two headers, seconds or an HTTP date in the third.</summary>
internal static class RetryAfter
{
    /// <summary>Nobody means more than a year; such values are nonsense, not a wish.</summary>
    private const double LongestSeconds = 31_536_000;

    /// <summary>The wait; null when there is none that makes sense.</summary>
    /// <param name="header">Gives a header by name; null when absent.</param>
    /// <param name="now">The current time, for dates.</param>
    public static TimeSpan? Read(Func<string, string?> header, DateTimeOffset now) =>
        Milliseconds(header("retry-after-ms")) ?? Milliseconds(header("x-ms-retry-after-ms")) ?? SecondsOrDate(header("retry-after"), now);

    private static TimeSpan? Milliseconds(string? value) => Number(value) is { } ms && ms / 1000 <= LongestSeconds ? TimeSpan.FromMilliseconds(ms) : null;

    private static TimeSpan? SecondsOrDate(string? value, DateTimeOffset now)
    {
        if (Number(value) is { } seconds)
        {
            return seconds <= LongestSeconds ? TimeSpan.FromSeconds(seconds) : null;
        }

        return value is not null && DateTimeOffset.TryParseExact(value.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date > now ? date - now : TimeSpan.Zero
            : null;
    }

    private static double? Number(string? value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;
}

using System.Globalization;

namespace NewsDigest.Cli;

/// <summary>Reads the day of publication from what feeds and records write; days are those of Korea when a zone is given.</summary>
internal static class PublicationDay
{
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    /// <summary>The day; null when the text is none.</summary>
    public static DateOnly? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        if (DateOnly.TryParseExact(trimmed.Length >= 10 ? trimmed[..10] : trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !HasZone(trimmed))
        {
            return day;
        }

        // KST is the zone Korean feeds name; no parser of the framework knows it.
        var zoned = trimmed.EndsWith(" KST", StringComparison.Ordinal) ? trimmed[..^4] + " +09:00" : trimmed;
        if (HasZone(zoned) && DateTimeOffset.TryParse(zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return DateOnly.FromDateTime(moment.ToOffset(Korea).Date);
        }

        return DateTime.TryParse(zoned, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var local) && local.Year > 1 ? DateOnly.FromDateTime(local) : null;
    }

    private static bool HasZone(string text) =>
        text.EndsWith('Z') || text.EndsWith("GMT", StringComparison.Ordinal) || text.EndsWith("UT", StringComparison.Ordinal)
        || (text.Length > 12 && text.AsSpan(text.Length - 6).IndexOfAny('+', '-') is 0 or 1);
}

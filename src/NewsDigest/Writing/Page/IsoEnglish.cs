using System.Globalization;

namespace NewsDigest.Writing.Page;

/// <summary>Reads our ISO dates out for a timeline: 2024-02-22 is Feb 22, 2024.</summary>
internal static class IsoEnglish
{
    public static string Of(string iso)
    {
        var slash = iso.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? One(iso) : $"{One(iso[..slash])} – {One(iso[(slash + 1)..])}";
    }

    private static string One(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(iso + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : iso;
}

using NewsDigest.Facts;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>Figures in the short hand of financial news: <c>RMB 1.44tn</c>, <c>USD 57.42bn</c>, <c>460m</c>, <c>JPY 210–260bn</c>, <c>7.2pp</c>.</summary>
internal static class MoneyFigures
{
    private static readonly (string Form, string Code)[] Codes =
        [("RMB", "CNY"), ("CNY", "CNY"), ("KRW", "KRW"), ("USD", "USD"), ("JPY", "JPY"), ("EUR", "EUR"), ("HKD", "HKD"), ("GBP", "GBP"), ("TWD", "TWD"), ("US$", "USD"), ("HK$", "HKD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("¥", "")];

    private static readonly (string Form, decimal Scale)[] Scales =
        [(" trillion", 1_000_000_000_000m), (" billion", 1_000_000_000m), (" million", 1_000_000m), ("tn", 1_000_000_000_000m), ("trn", 1_000_000_000_000m), ("bn", 1_000_000_000m), ("mn", 1_000_000m), ("m", 1_000_000m), ("k", 1_000m)];

    /// <summary>The figures that stand in short hand.</summary>
    public static IEnumerable<StatedFigure> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || Read(text, at) is not { } figure)
            {
                continue;
            }

            yield return figure;
            at = figure.Span.End - 1;
        }
    }

    private static StatedFigure? Read(string text, int at)
    {
        var (currency, numberAt) = Currency(text, at);
        if (!Number(text, numberAt, out var end, out var value))
        {
            return null;
        }

        decimal? max = null;
        var hasRange = end < text.Length && text[end] is '–' or '-' && Number(text, end + 1, out _, out _);
        if (hasRange)
        {
            Number(text, end + 1, out end, out var upper);
            max = upper;
        }

        if (currency is null && !hasRange && Ordinal(text, end))
        {
            return new StatedFigure(TextSpan.FromBounds(at, end + 2), value, null, "", Qualifier.Exact);
        }

        if (currency is null && !hasRange && value < 1000 && Decade(text, end))
        {
            return new StatedFigure(TextSpan.FromBounds(at, end + 1), value, null, "", Qualifier.Exact);
        }

        var scale = Scale(text, end, out var after);
        var unit = currency;
        if (scale == 1 && At(text, end, "pp"))
        {
            (unit, after) = ("percentage_point", end + 2);
        }

        if (unit is null || (currency is null && scale == 1 && unit != "percentage_point") || (currency is null && scale != 1 && char.IsWhiteSpace(text[end])))
        {
            if (scale == 1 || char.IsWhiteSpace(text[end]))
            {
                return null;
            }

            unit = "";
        }

        return new StatedFigure(TextSpan.FromBounds(at, after), value * scale, max * scale, unit, Qualifier.Exact);
    }

    private static (string? Code, int End) Currency(string text, int at)
    {
        foreach (var (form, code) in Codes)
        {
            if (string.CompareOrdinal(text, at, form, 0, form.Length) == 0)
            {
                var end = at + form.Length;
                return (code, end < text.Length && text[end] == ' ' ? end + 1 : end);
            }
        }

        return (null, at);
    }

    private static bool Number(string text, int at, out int end, out decimal value)
    {
        end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end > at && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        value = 0;
        return end > at && end - at <= 20 && decimal.TryParse(text.AsSpan(at, end - at), System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out value);
    }

    private static bool Ordinal(string text, int at) => At(text, at, "st") || At(text, at, "nd") || At(text, at, "rd") || At(text, at, "th");

    /// <summary>In their 60s.</summary>
    private static bool Decade(string text, int at) => text[at - 1] == '0' && At(text, at, "s");

    private static decimal Scale(string text, int at, out int end)
    {
        foreach (var (form, scale) in Scales)
        {
            if (At(text, at, form))
            {
                end = at + form.Length;
                return scale;
            }
        }

        end = at;
        return 1;
    }

    private static bool At(string text, int at, string form) =>
        string.CompareOrdinal(text, at, form, 0, form.Length) == 0 && (at + form.Length == text.Length || !char.IsLetterOrDigit(text[at + form.Length]));
}

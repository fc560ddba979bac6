using System.Globalization;

namespace NewsDigest.Facts;

/// <summary>
/// Figures as English news writes them, exact: reading one back gives the same value, so nothing is ever rounded. Thread-safe.
/// </summary>
public static class EnglishNumber
{
    /// <summary>More decimals than this read worse than the plain digits: 1.234567 million.</summary>
    private const int MaxScaledDecimals = 4;

    private static readonly (decimal Value, string Name)[] Scales = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Digits with a scale word, decimals as many as the value has: <c>1.44 trillion</c>, <c>46,018.32</c>, <c>minus 12.5</c>.</summary>
    public static string Format(decimal value)
    {
        if (value < 0)
        {
            return "minus " + Format(-value);
        }

        foreach (var (scale, name) in Scales)
        {
            if (value >= scale)
            {
                var scaled = Trim(value / scale);
                if (scaled * scale == value && scaled.Scale <= MaxScaledDecimals)
                {
                    return Digits(scaled) + " " + name;
                }

                break;
            }
        }

        return Digits(value);
    }

    /// <summary>As <see cref="Format"/>, but whole numbers below ten in words, as in running text.</summary>
    public static string FormatInWords(decimal value) =>
        value is >= 0 and < 10 && decimal.Truncate(value) == value ? Small[(int)value] : Format(value);

    /// <summary>A fraction between 0 and 1 in words: <c>half</c>, <c>one-third</c>, <c>three-quarters</c>, <c>3/20</c>.</summary>
    /// <param name="numerator">At least 0.</param>
    /// <param name="denominator">At least 2.</param>
    public static string FormatFraction(int numerator, int denominator)
    {
        if (numerator == 1 && denominator == 2)
        {
            return "half";
        }

        var name = denominator switch { 3 => "third", 4 => "quarter", 5 => "fifth", 6 => "sixth", 7 => "seventh", 8 => "eighth", 9 => "ninth", 10 => "tenth", _ => "" };
        return name.Length > 0 && numerator is > 0 and < 10
            ? Small[numerator] + "-" + name + (numerator == 1 ? "" : "s")
            : numerator.ToString(CultureInfo.InvariantCulture) + "/" + denominator.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The value without trailing zeros behind the point.</summary>
    internal static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Digits(decimal value) => value.ToString(value.Scale == 0 ? "#,##0" : "#,##0." + new string('0', value.Scale), CultureInfo.InvariantCulture);
}

using NewsDigest.Facts;

namespace NewsDigest.Verification;

/// <summary>Whether a figure is the rounding of another that a journalist would allow.</summary>
internal static class FigureRounding
{
    /// <summary>With fewer digits than this a bare figure is taken for exact: "2 trillion" does not stand for 1.6 trillion.</summary>
    private const int FewestDigits = 2;

    /// <summary>
    /// 1.44 trillion may be "1.4 trillion" and "about 1.4 trillion", "over 1.4 trillion" and "nearly 1.5 trillion",
    /// not "1.5 trillion" or "over 1.5 trillion".
    /// </summary>
    public static bool Allows(decimal claimed, Qualifier qualifier, decimal source)
    {
        var step = Step(claimed, out var digits);
        if (step == 0 || claimed == source || decimal.Sign(claimed) != decimal.Sign(source) || Math.Abs(claimed - source) >= step)
        {
            return false;
        }

        return qualifier switch
        {
            Qualifier.Over or Qualifier.AtLeast => claimed < source && digits >= FewestDigits,
            Qualifier.Under or Qualifier.AtMost => claimed > source && digits >= FewestDigits,
            Qualifier.About => 2 * Math.Abs(claimed - source) <= step && Math.Abs(claimed - source) * 10 <= Math.Abs(source),
            _ => digits >= FewestDigits && 2 * Math.Abs(claimed - source) <= step,
        };
    }

    /// <summary>The value of the last digit that is not a filling zero, and how many digits the figure has up to there.</summary>
    private static decimal Step(decimal value, out int digits)
    {
        var step = 1m;
        var rest = Math.Abs(value);
        digits = 0;
        if (rest == 0)
        {
            return 0;
        }

        while (rest != decimal.Truncate(rest))
        {
            rest *= 10;
            step /= 10;
        }

        while (rest % 10 == 0)
        {
            rest /= 10;
            step *= 10;
        }

        for (; rest >= 1; rest = decimal.Truncate(rest / 10))
        {
            digits++;
        }

        return step;
    }
}

namespace NewsDigest.Facts;

/// <summary>How far a figure as printed may lie from the true one.</summary>
internal static class Rounding
{
    /// <summary>Half a unit of the last digit that is not a filling zero.</summary>
    public static decimal HalfStep(decimal value) => Step(value) / 2;

    /// <summary>The unit of the last digit that is not a filling zero.</summary>
    public static decimal Step(decimal value)
    {
        var (step, rest) = (1m, Math.Abs(EnglishNumber.Trim(value)));
        if (rest == 0)
        {
            return step;
        }

        for (; rest != decimal.Truncate(rest); rest *= 10)
        {
            step /= 10;
        }

        for (; rest % 10 == 0; rest /= 10)
        {
            step *= 10;
        }

        return step;
    }

    /// <summary>How far a count may be off: not at all when small and exact; by half its last digit when it is large and round, or said to be about.</summary>
    public static decimal OfCount(Quantity quantity)
    {
        const decimal Small = 1000;
        return quantity.Qualifier == Qualifier.Exact && quantity.Value < Small && quantity.Value == decimal.Truncate(quantity.Value) ? 0
            : quantity.Qualifier == Qualifier.Exact ? HalfStep(quantity.Value) : Step(quantity.Value);
    }

    /// <summary>Whether a percentage is what printing <paramref name="actual"/> gives, rounded or cut off, when that may itself be off by <paramref name="error"/>.</summary>
    public static bool Agrees(Quantity percent, decimal actual, decimal error)
    {
        var unit = 1m;
        for (var rest = percent.Value; rest != decimal.Truncate(rest); rest *= 10)
        {
            unit /= 10;
        }

        var slack = percent.Qualifier == Qualifier.Exact ? 0 : Math.Max(unit, percent.Value / 20);
        var difference = actual - percent.Value;
        return difference > -(unit / 2) - error - slack && difference < unit + error + slack;
    }
}

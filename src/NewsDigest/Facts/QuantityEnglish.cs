namespace NewsDigest.Facts;

/// <summary>Writes a figure as English news does.</summary>
internal static class QuantityEnglish
{
    /// <summary>The number part and the whole figure.</summary>
    public static (string Number, string Whole) Write(decimal value, decimal? max, Unit? unit, string qualifier)
    {
        if (qualifier == "less than" && unit is ({ Kind: "generic" } or { Code: "people" or "households" or "companies" }))
        {
            qualifier = "fewer than";
        }

        var prefix = qualifier.Length > 0 ? qualifier + " " : "";
        if (unit?.Kind is "ratio" or "score")
        {
            var pair = EnglishNumber.Format(value) + (unit.Kind == "score" ? "-" : " to ") + EnglishNumber.Format(max ?? 1);
            return (prefix + pair, prefix + pair);
        }

        if (unit?.Kind == "decade")
        {
            var decades = EnglishNumber.Format(value) + "s" + (max is { } last && last % 10 == 0 ? " to " + EnglishNumber.Format(last) + "s" : "");
            return (prefix + decades, prefix + decades);
        }

        var number = prefix + Number(value, max, unit);
        var noun = unit is null || unit.Plural.Length == 0 ? "" : max is null && value == 1 ? unit.Singular : unit.Plural;
        if (unit?.Kind == "rank" && max is null && qualifier.Length == 0)
        {
            return (number, "No. " + number);
        }

        return (number, noun.Length > 0 ? number + " " + noun : number);
    }

    private static string Number(decimal value, decimal? max, Unit? unit)
    {
        var words = unit is null or { Kind: "count" or "generic" or "times" };
        string One(decimal v) => words ? EnglishNumber.FormatInWords(v) : EnglishNumber.Format(v);
        if (max is not { } upper)
        {
            return One(value);
        }

        // Both ends in the same style: "eight to 10" reads as a slip.
        return upper >= 10 ? EnglishNumber.Format(value) + " to " + EnglishNumber.Format(upper) : One(value) + " to " + One(upper);
    }
}

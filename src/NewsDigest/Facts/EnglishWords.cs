namespace NewsDigest.Facts;

/// <summary>The closed classes of English that surround figures.</summary>
internal static class EnglishWords
{
    /// <summary>Names of units besides those of Data/Facts/units.tsv.</summary>
    public static readonly (string Form, string Code)[] UnitAliases =
    [
        ("percent", "percent"), ("per cent", "percent"), ("%", "percent"), ("percentage point", "percentage_point"), ("percentage points", "percentage_point"), ("percent points", "percentage_point"),
        ("U.S. dollars", "USD"), ("US dollars", "USD"), ("dollars", "USD"), ("RMB", "CNY"), ("yuan", "CNY"), ("KRW", "KRW"), ("USD", "USD"), ("times", "times"), ("fold", "times"), ("people", "people"), ("persons", "people"),
        ("person", "people"), ("men", "people"), ("women", "people"), ("residents", "people"), ("points", "points"), ("tonnes", "ton"), ("metric tons", "ton"), ("degrees", "degrees_celsius"), ("kilometres", "km"), ("km", "km"), ("kg", "kg"),
    ];

    private static readonly (string Form, string Code)[] Signs =
        [("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("¥", "JPY")];

    private static readonly (string Form, Qualifier Qualifier)[] Before =
    [
        ("no more than", Qualifier.AtMost), ("up to", Qualifier.AtMost), ("as many as", Qualifier.AtMost), ("as much as", Qualifier.AtMost), ("at most", Qualifier.AtMost), ("a maximum of", Qualifier.AtMost),
        ("not less than", Qualifier.AtLeast), ("no fewer than", Qualifier.AtLeast), ("no less than", Qualifier.AtLeast), ("at least", Qualifier.AtLeast), ("a minimum of", Qualifier.AtLeast),
        ("more than", Qualifier.Over), ("over", Qualifier.Over), ("above", Qualifier.Over), ("just over", Qualifier.About), ("exceeding", Qualifier.Over), ("surpassing", Qualifier.Over), ("exceeded", Qualifier.Over), ("surpassed", Qualifier.Over), ("topped", Qualifier.Over),
        ("less than", Qualifier.Under), ("fewer than", Qualifier.Under), ("under", Qualifier.Under), ("below", Qualifier.Under),
        ("about", Qualifier.About), ("around", Qualifier.About), ("approximately", Qualifier.About), ("nearly", Qualifier.About), ("almost", Qualifier.About), ("some", Qualifier.About), ("roughly", Qualifier.About), ("close to", Qualifier.About), ("an estimated", Qualifier.About),
    ];

    private static readonly (string Form, Qualifier Qualifier)[] After = [(" or more", Qualifier.AtLeast), (" or higher", Qualifier.AtLeast), (" or older", Qualifier.AtLeast), (" or less", Qualifier.AtMost), (" or fewer", Qualifier.AtMost), (" or so", Qualifier.About)];

    /// <summary>The currency sign at <paramref name="at"/> and where the number begins.</summary>
    public static (string Code, int End) Currency(string text, int at)
    {
        foreach (var (form, code) in Signs)
        {
            if (string.CompareOrdinal(text, at, form, 0, form.Length) == 0)
            {
                return (code, at + form.Length);
            }
        }

        return ("", at);
    }

    /// <summary>The qualifier that ends before <paramref name="at"/> and where it begins.</summary>
    public static (Qualifier Qualifier, int Start) QualifierBefore(string text, int at)
    {
        var (best, start) = (Qualifier.Exact, at);
        foreach (var (form, qualifier) in Before)
        {
            var from = at - form.Length - 1;
            if (from >= 0 && text[at - 1] == ' ' && from < start && string.Compare(text, from, form, 0, form.Length, StringComparison.OrdinalIgnoreCase) == 0 && (from == 0 || !char.IsLetterOrDigit(text[from - 1])))
            {
                (best, start) = (qualifier, from);
            }
        }

        return (best, start);
    }

    /// <summary>The qualifier that begins at <paramref name="at"/>.</summary>
    public static Qualifier QualifierAfter(string text, int at, out int end)
    {
        foreach (var (form, qualifier) in After)
        {
            if (string.CompareOrdinal(text, at, form, 0, form.Length) == 0)
            {
                end = at + form.Length;
                return qualifier;
            }
        }

        end = at;
        return Qualifier.Exact;
    }
}

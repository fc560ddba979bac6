using NewsDigest.Facts;

namespace NewsDigest.Verification;

/// <summary>Derives an English figure from the figures of the article.</summary>
internal static class FigureProof
{
    /// <summary>The source figure that says what the claim says; exact ones win over rounded ones.</summary>
    public static Proof? Find(StatedFigure claim, string sentence, SourceWindow window)
    {
        Proof? rounded = null;
        foreach (var source in IsDistinctive(claim.Value) ? window.Everywhere() : window.Sentences())
        {
            foreach (var quantity in source.Quantities)
            {
                if (AsFraction(claim, quantity))
                {
                    rounded ??= new Proof(source.Index, quantity.Text);
                    continue;
                }

                if (!UnitsAgree(claim.Unit, quantity.Unit) || Contradicts(claim.Qualifier, quantity.Qualifier)
                    || (quantity.Qualifier != Qualifier.Exact && FigureContext.IsExactly(sentence, claim.Span))
                    || FigureContext.PointsElsewhere(sentence, claim.Span, source, quantity)
                    || FigureContext.MeasuresElse(sentence, claim, source.Text, quantity))
                {
                    continue;
                }

                if (IsExact(claim, quantity))
                {
                    return new Proof(source.Index, quantity.Text);
                }

                if (rounded is null && claim.Max is null && quantity.Max is null && FigureRounding.Allows(claim.Value, claim.Qualifier, quantity.Value))
                {
                    rounded = new Proof(source.Index, quantity.Text);
                }
            }
        }

        return rounded ?? InDigits(claim, window);
    }

    /// <summary>So many digits stand at two places of an article only when they mean the same.</summary>
    private static bool IsDistinctive(decimal value)
    {
        var digits = Math.Abs(value / 1.0000000000000000000000000000m);
        while (digits != 0 && digits % 10 == 0)
        {
            digits /= 10;
        }

        return digits != decimal.Truncate(digits) || digits >= 100;
    }

    /// <summary>Durations, ordinals and parts of names are no quantities of the article, but their digits stand in it.</summary>
    private static Proof? InDigits(StatedFigure claim, SourceWindow window)
    {
        if (IsStrict(claim.Unit) || claim.Max is not null)
        {
            return null;
        }

        foreach (var source in window.Sentences())
        {
            if (KoreanDigits.Find(source.Text, claim.Value, source.Quantities.Where(q => IsStrict(q.Unit)).Select(q => q.Span)) is { } digits)
            {
                return new Proof(source.Index, digits);
            }
        }

        return null;
    }

    /// <summary>Two-fifths is 40 percent, six of ten is not; about a quarter may be 25.4 percent.</summary>
    private static bool AsFraction(StatedFigure claim, Quantity source)
    {
        if (claim.Unit == "fraction" && source.Unit is "percent" && claim.Max is null && source.Max is null)
        {
            var distance = Math.Abs((claim.Value * 100) - source.Value);
            return distance <= (claim.Qualifier == Qualifier.Exact ? 0.6m : 2.5m);
        }

        return claim.Unit is "percent" && source.Unit is "fraction" && claim.Max is null && Math.Abs(claim.Value - (source.Value * 100)) <= 0.6m;
    }

    private static bool IsExact(StatedFigure claim, Quantity source) => claim.Max is null
        ? claim.Value == source.Value || claim.Value == source.Max
        : claim.Value == source.Value && claim.Max == source.Max;

    /// <summary>Money and shares must agree to the letter; counters differ between the languages (곳, 개 → companies, items).</summary>
    private static bool UnitsAgree(string claimed, string found) =>
        string.Equals(claimed, found, StringComparison.Ordinal) || (!IsStrict(claimed) && !IsStrict(found));

    private static bool IsStrict(string unit) =>
        unit is "percent" or "percentage_point" || (unit.Length == 3 && unit.All(char.IsAsciiLetterUpper));

    /// <summary>More than 50 is not what a source says that has at most 50.</summary>
    private static bool Contradicts(Qualifier claimed, Qualifier found) =>
        (claimed is Qualifier.Over or Qualifier.AtLeast && found is Qualifier.Under or Qualifier.AtMost)
        || (claimed is Qualifier.Under or Qualifier.AtMost && found is Qualifier.Over or Qualifier.AtLeast);
}

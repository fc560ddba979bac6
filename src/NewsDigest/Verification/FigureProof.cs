using System.Globalization;
using NewsDigest.Facts;

namespace NewsDigest.Verification;

/// <summary>Derives an English figure from the figures of the article.</summary>
internal static class FigureProof
{
    /// <summary>The source figure that says what the claim says; exact ones win over rounded ones.</summary>
    public static Proof? Find(StatedFigure claim, string sentence, SourceWindow window, Glosses glosses)
    {
        // "autos -4.3%" is a fall of 4.3 percent.
        var sign = claim.Span.Start < sentence.Length && sentence[claim.Span.Start] is '-' or '−' ? -1 : claim.Span.Start > 0 && sentence[claim.Span.Start - 1] == '+' ? 1 : 0;
        claim = sign < 0 && claim.Value < 0 ? claim with { Value = -claim.Value } : claim;
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
                    || FigureContext.PointsElsewhere(sentence, claim.Span, source, quantity, sign)
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

        return rounded ?? InDigits(claim, window) ?? InPlan(claim, sentence, window) ?? NextDoor(claim, sentence, window, glosses);
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
        if (IsStrict(claim.Unit) || claim.Unit == "times" || claim.Max is not null)
        {
            return null;
        }

        foreach (var source in window.Sentences())
        {
            if (KoreanDigits.Find(source.Text, claim.Value, source.Quantities.Select(q => q.Span)) is { } digits)
            {
                return new Proof(source.Index, digits);
            }
        }

        return null;
    }

    /// <summary>The 14th Five-Year Plan is 14.5 규획.</summary>
    private static Proof? InPlan(StatedFigure claim, string sentence, SourceWindow window)
    {
        if (!sentence.AsSpan(claim.Span.End).TrimStart("\"' ").StartsWith("Five-Year", StringComparison.Ordinal))
        {
            return null;
        }

        var plan = string.Create(CultureInfo.InvariantCulture, $"{claim.Value:0}.5");
        return window.Near().FirstOrDefault(s => s.Text.Contains(plan, StringComparison.Ordinal)) is { } source ? new Proof(source.Index, plan) : null;
    }

    /// <summary>A figure of a neighbouring sentence, when what it counts is said there too: an 11th straight month, 95 of the clusters.</summary>
    private static Proof? NextDoor(StatedFigure claim, string sentence, SourceWindow window, Glosses glosses)
    {
        if (claim.Max is not null || IsStrict(claim.Unit))
        {
            return null;
        }

        var counted = EnglishStem.At(sentence).Where(w => w.Span.Start >= claim.Span.End - 1 - (claim.Unit.Length == 0 ? 0 : claim.Span.Length)).Take(3).Select(w => w.Stem).ToArray();
        foreach (var source in window.Near().Where(s => !window.Holds(s.Index)))
        {
            if (Array.Exists(counted, glosses.Of(source).Contains) && source.Quantities.FirstOrDefault(q => IsExact(claim, q) && UnitsAgree(claim.Unit, q.Unit)) is { } quantity)
            {
                return new Proof(source.Index, quantity.Text);
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

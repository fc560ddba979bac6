using NewsDigest.Analysis;
using NewsDigest.Facts;

namespace NewsDigest.Verification;

/// <summary>Derives an English figure from the figures of the article.</summary>
internal static class FigureProof
{
    /// <summary>The source figure that says what the claim says; exact ones win over rounded ones.</summary>
    public static Proof? Find(StatedFigure claim, AnalyzedArticle article)
    {
        Proof? rounded = null;
        foreach (var sentence in SourceSentences.Of(article))
        {
            foreach (var quantity in sentence.Quantities)
            {
                if (!UnitsAgree(claim.Unit, quantity.Unit) || Contradicts(claim.Qualifier, quantity.Qualifier))
                {
                    continue;
                }

                if (IsExact(claim, quantity))
                {
                    return new Proof(sentence.Index, quantity.Text);
                }

                if (rounded is null && claim.Max is null && quantity.Max is null && FigureRounding.Allows(claim.Value, claim.Qualifier, quantity.Value))
                {
                    rounded = new Proof(sentence.Index, quantity.Text);
                }
            }
        }

        return rounded;
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

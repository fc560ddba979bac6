using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>
/// Two figures of an English sentence that stand on one figure of the source, while another of its unit there is passed over: one of the
/// two was altered (16 and 16.2 percent for 1.6% and 16.2%).
/// </summary>
internal static class FigureTally
{
    /// <summary>Whether a figure stands on what another stands on too; of one that is exact and one that is rounded, the rounded.</summary>
    public static bool IsTwice((StatedFigure Figure, Proof? Proof) claim, IReadOnlyList<(StatedFigure Figure, Proof? Proof)> all, AnalyzedArticle article)
    {
        if (claim.Proof is not { Source: >= 0 } proof || all.Count(f => f.Proof == proof) < 2)
        {
            return false;
        }

        var quantities = article.Sentences[proof.Source].Quantities;
        var same = quantities.Where(q => q.Text == proof.Korean).ToArray();
        if (same.Length == 0 || same.Length >= all.Count(f => f.Proof == proof)
            || !quantities.Any(q => q.Unit == same[0].Unit && q.Text != proof.Korean && !all.Any(f => f.Proof?.Korean == q.Text)))
        {
            return false;
        }

        return !IsExact(claim.Figure) || all.All(f => f.Proof != proof || IsExact(f.Figure));

        bool IsExact(StatedFigure figure) => same[0].Value == figure.Value || same[0].Max == figure.Value;
    }
}

using NewsDigest.Facts;

namespace NewsDigest.Writing;

/// <summary>Which figures a reader wants first.</summary>
internal static class FigureRank
{
    private const decimal Few = 20;

    /// <summary>0 for money and shares, 1 for other figures, 2 for what a sentence counts along the way (four tracks, five years).</summary>
    public static int Of(Quantity figure) => IsShare(figure) ? 0 : figure.Value == decimal.Truncate(figure.Value) && Math.Abs(figure.Value) < Few ? 2 : 1;

    /// <summary>Whether it is money or a share.</summary>
    public static bool IsShare(Quantity figure) =>
        figure.Unit is "percent" or "percentage_point" || (figure.Unit.Length == 3 && figure.Unit.All(char.IsAsciiLetterUpper));
}

using NewsDigest.Briefs;
using NewsDigest.Facts;

namespace NewsDigest.Writing.Page;

/// <summary>A figure and, where the article converts it in brackets, the same amount in another currency.</summary>
internal sealed record FigurePair(int Sentence, Quantity Figure, Quantity? Converted);

/// <summary>Joins 1조4천400억 위안(약 255조4천560억원) to one row.</summary>
internal static class FigurePairs
{
    public static IReadOnlyList<FigurePair> Of(IReadOnlyList<(int Sentence, Quantity Figure)> figures, Brief brief)
    {
        var rows = new List<FigurePair>();
        foreach (var (sentence, figure) in figures)
        {
            if (rows.Count > 0 && rows[^1] is { Converted: null } last && last.Sentence == sentence && Converts(last.Figure, figure, brief.Source.Sentences[sentence].Text))
            {
                rows[^1] = last with { Converted = figure };
            }
            else
            {
                rows.Add(new FigurePair(sentence, figure, null));
            }
        }

        return rows;
    }

    /// <summary>Whether the second amount stands in a bracket that opens right after the first, in another currency.</summary>
    private static bool Converts(Quantity first, Quantity second, string text) =>
        IsMoney(first) && IsMoney(second) && first.Unit != second.Unit && second.Span.Start > first.Span.End
        && text[first.Span.End..second.Span.Start].Trim(' ', '약') == "(";

    private static bool IsMoney(Quantity quantity) => quantity.Unit.Length == 3 && quantity.Unit.All(char.IsAsciiLetterUpper);
}

using AngleSharp.Dom;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>Finds the element that holds the story: by the names that news sites use, else the one with the densest text.</summary>
internal static class HtmlRoot
{
    private const int LeastHangul = 40;
    private const double LeastShare = 0.5;

    private static readonly string[] Selectors = [.. Table.Embedded("Reading/article-roots.tsv").Rows.Select(r => r["selector"])];

    public static INode Find(IDocument document)
    {
        var densest = Densest(document, out var most);
        foreach (var selector in Selectors)
        {
            var best = document.QuerySelectorAll(selector).MaxBy(e => LineShape.HangulCount(e.TextContent));
            if (best is not null && LineShape.HangulCount(best.TextContent) is var hangul && hangul >= LeastHangul && hangul >= most * LeastShare)
            {
                return best;
            }
        }

        return (INode?)densest ?? (INode?)document.Body ?? document;
    }

    /// <summary>The container whose own text and paragraphs, links left out, have the most Hangul.</summary>
    private static IElement? Densest(IDocument document, out int most)
    {
        var scores = new Dictionary<IElement, int>();
        foreach (var text in document.Descendants<IText>())
        {
            if (text.ParentElement is not { } parent || HtmlFlattener.IsDropped(parent))
            {
                continue;
            }

            var container = parent;
            var isLink = false;
            while (container is not null && HtmlFlattener.IsInside(container))
            {
                isLink |= container.LocalName == "a" || HtmlFlattener.IsDropped(container);
                container = container.ParentElement;
            }

            if (container is not null && !isLink)
            {
                scores[container] = scores.GetValueOrDefault(container) + LineShape.HangulCount(text.Data);
            }
        }

        var best = scores.Count == 0 ? default : scores.MaxBy(s => s.Value);
        most = best.Value;
        return best.Key;
    }
}

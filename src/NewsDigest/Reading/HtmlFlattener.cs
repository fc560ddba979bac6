using System.Text;
using AngleSharp.Dom;

namespace NewsDigest.Reading;

/// <summary>Writes an element as lines of text, one a block, with hints from the markup. Lives within one call of the reader.</summary>
internal sealed class HtmlFlattener
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "nav", "aside", "footer", "noscript", "template", "form", "button", "iframe", "svg", "select", "head", "object", "embed", "video", "audio", "canvas", "input", "textarea", "menu", "dialog",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "u", "var", "time", "label", "ruby", "rb", "tt", "big", "wbr",
    };

    // Blocks that belong to the container around them when its text is weighed.
    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal) { "p", "h2", "h3", "h4", "h5", "blockquote", "br", "ul", "ol", "li", "center" };

    private readonly StringBuilder text = new();
    private readonly StringBuilder line = new();
    private readonly Dictionary<int, LineHint> hints = [];
    private int lines;

    public string Text => text.ToString();

    public IReadOnlyDictionary<int, LineHint> Hints => hints;

    /// <summary>Whether the element's words are none of the page's text, or nobody can see them.</summary>
    public static bool IsDropped(IElement element)
    {
        if (Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        var style = element.GetAttribute("style");
        if (style is null)
        {
            return false;
        }

        style = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("font-size:0", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the element is a part of a paragraph or a paragraph of its container.</summary>
    public static bool IsInside(IElement element) => Inline.Contains(element.LocalName) || Paragraphs.Contains(element.LocalName);

    public void Add(INode node)
    {
        AddChildren(node, LineHint.None);
        EndLine(LineHint.None);
    }

    private void AddChildren(INode node, LineHint hint)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    AddWords(words.Data);
                    break;
                case IElement element when !IsDropped(element):
                    AddElement(element, hint);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddElement(IElement element, LineHint hint)
    {
        if (Inline.Contains(element.LocalName))
        {
            AddChildren(element, hint);
            return;
        }

        EndLine(hint);
        var inner = HintOf(element) is var own && own != LineHint.None ? own : hint;
        if (element.LocalName == "tr")
        {
            AddRow(element);
        }
        else
        {
            AddChildren(element, inner);
        }

        EndLine(inner);
    }

    /// <summary>A row of several cells is a table's; a single cell is layout and holds text.</summary>
    private void AddRow(IElement row)
    {
        var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
        if (cells.Count < 2 || cells.Exists(c => LineShape.HangulCount(c.TextContent) > 200))
        {
            AddChildren(row, LineHint.None);
            return;
        }

        foreach (var cell in cells)
        {
            AddWords(line.Length == 0 ? "| " : " | ");
            AddWords(cell.TextContent);
        }

        AddWords(" |");
        EndLine(LineHint.TableRow);
    }

    private static LineHint HintOf(IElement element)
    {
        if (element.LocalName is "figcaption" or "caption")
        {
            return LineHint.Caption;
        }

        if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
        {
            return LineHint.Heading;
        }

        var names = element.ClassName;
        return names is not null && (names.Contains("caption", StringComparison.OrdinalIgnoreCase) || names.Contains("photo_desc", StringComparison.OrdinalIgnoreCase) || names.Contains("img_desc", StringComparison.OrdinalIgnoreCase) || names.Contains("txt_photo", StringComparison.OrdinalIgnoreCase))
            ? LineHint.Caption
            : LineHint.None;
    }

    private void AddWords(string words)
    {
        foreach (var c in words)
        {
            // The no-break space stays what it is; all other white space is one blank.
            if (char.IsWhiteSpace(c) && c != '\u00A0')
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(c);
            }
        }
    }

    private void EndLine(LineHint hint)
    {
        while (line.Length > 0 && char.IsWhiteSpace(line[^1]))
        {
            line.Length--;
        }

        if (line.Length == 0)
        {
            return;
        }

        if (hint != LineHint.None)
        {
            hints[lines] = hint;
        }

        text.Append(line).Append('\n');
        lines++;
        line.Clear();
    }
}

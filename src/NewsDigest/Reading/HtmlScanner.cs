namespace NewsDigest.Reading;

/// <summary>
/// A cheap look at markup before a DOM is built: deep nesting costs a DOM parser quadratic time, so such pages are refused first.
/// </summary>
internal static class HtmlScanner
{
    private const int Head = 4096;
    private const int MostAttributes = 500;

    private static readonly string[] Signs = ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<article", "<meta ", "<br", "</p>", "</div>", "</span>", "<section"];

    // Elements without content, and those that the next of their kind closes: they cannot nest by themselves.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "html", "head", "body",
    };

    private static readonly string[] Raw = ["script", "style", "textarea", "title", "noscript"];

    /// <summary>Whether the text is a page and not a plain text that happens to hold angle brackets.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        foreach (var sign in Signs)
        {
            if (head.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why the page must not be parsed; null when it may.</summary>
    public static Refusal? Problem(string html, ReadingOptions options)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, tags) = (0, 0);
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = Next(html, i + 1))
        {
            if (html.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                i = end < 0 ? html.Length - 1 : end;
                continue;
            }

            var closing = html[i + 1] == '/';
            var name = Name(html, closing ? i + 2 : i + 1);
            if (name.Length == 0)
            {
                continue;
            }

            if (++tags > options.MaxHtmlTags)
            {
                return new Refusal("too-large", $"The page has more than {options.MaxHtmlTags} tags; give the article's own page or raise {nameof(ReadingOptions.MaxHtmlTags)}.");
            }

            var after = End(html, i, out var attributes);
            if (attributes > MostAttributes)
            {
                return new Refusal("too-large", $"An element of the page has more than {MostAttributes} attributes; give the article as plain text.");
            }

            depth += Nesting(name, closing, html[after - 1] == '/', open);
            if (depth > options.MaxHtmlDepth)
            {
                return new Refusal("too-deep", $"The page nests its elements more than {options.MaxHtmlDepth} deep; give the article as plain text or raise {nameof(ReadingOptions.MaxHtmlDepth)}.");
            }

            i = closing ? after : AfterRaw(html, name, after);
        }

        return null;
    }

    private static int Nesting(string name, bool closing, bool closed, Dictionary<string, int> open)
    {
        if (Flat.Contains(name) || (closed && !closing && name.Equals("path", StringComparison.OrdinalIgnoreCase)))
        {
            return 0;
        }

        var count = open.GetValueOrDefault(name);
        if (closing && count == 0)
        {
            return 0;
        }

        open[name] = count + (closing ? -1 : 1);
        return closing ? -1 : 1;
    }

    private static int Next(string html, int from) => from >= html.Length ? -1 : html.IndexOf('<', from);

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':' or '_'))
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(html[start]) ? html[start..end] : string.Empty;
    }

    /// <summary>The index of the tag's closing bracket; counts the attributes on the way.</summary>
    private static int End(string html, int i, out int attributes)
    {
        attributes = 0;
        var quote = '\0';
        for (; i < html.Length - 1; i++)
        {
            var c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i;
            }
            else if (c is '"' or '\'' && html[i - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (char.IsWhiteSpace(c) && !char.IsWhiteSpace(html[i + 1]))
            {
                attributes++;
            }
        }

        return i;
    }

    private static int AfterRaw(string html, string name, int after)
    {
        var raw = Array.Find(Raw, r => r.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (raw is null)
        {
            return after;
        }

        var close = html.IndexOf("</" + raw, after, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length - 1 : close - 1;
    }
}

using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Writing.Page;

/// <summary>A stretch of a text that becomes an element; stretches may lie inside one another.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">Its class.</param>
/// <param name="Key">What it lights: the id of a Korean mark; empty for nothing.</param>
/// <param name="Id">The id of its first element.</param>
/// <param name="Link">Where it leads; null for text that is only pointed at.</param>
/// <param name="English">What the card shows; null when the lit Korean tells.</param>
/// <param name="Note">The small print of the card.</param>
internal sealed record Stretch(TextSpan Span, string Kind, string Key, string Id, string? Link, string? English, string? Note);

/// <summary>
/// Writes a text with its stretches as flat elements, so that no link lies in a link: each piece belongs to the innermost stretch
/// and names all that cover it.
/// </summary>
internal static class Markup
{
    public static void Append(StringBuilder page, string text, IEnumerable<Stretch> stretches)
    {
        // The innermost first; of two on the same words the one that needs attention.
        var all = stretches.Where(s => s.Span.Length > 0 && s.Span.End <= text.Length).OrderBy(s => s.Span.Length).ThenBy(s => s.Kind == "open" ? 0 : 1).ToArray();
        var written = new HashSet<string>(StringComparer.Ordinal);
        var cuts = all.SelectMany(s => new[] { s.Span.Start, s.Span.End }).Append(0).Append(text.Length).Distinct().Order().ToArray();
        var owners = Owners(text, all, cuts);
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var piece = TextSpan.FromBounds(cuts[i], cuts[i + 1]);
            var covering = all.Where(s => s.Span.Contains(piece)).ToArray();
            if (covering.Length == 0)
            {
                page.Text(text, piece);
                continue;
            }

            AppendPiece(page, text, piece, covering, owners, written);
        }
    }

    /// <summary>The stretches that are innermost in some piece, and so have an element of their own there.</summary>
    private static HashSet<string> Owners(string text, Stretch[] all, int[] cuts) =>
        [.. Enumerable.Range(0, cuts.Length - 1)
            .Select(i => TextSpan.FromBounds(cuts[i], cuts[i + 1]))
            .Where(p => HasLetters(text, p))
            .Select(p => all.FirstOrDefault(s => s.Span.Contains(p))?.Id)
            .OfType<string>()];

    /// <summary>Whether there is something to point at; a link of a blank or a comma has no name.</summary>
    private static bool HasLetters(string text, TextSpan piece) => piece.In(text).Any(char.IsLetterOrDigit);

    private static void AppendPiece(StringBuilder page, string text, TextSpan piece, Stretch[] covering, HashSet<string> owners, HashSet<string> written)
    {
        var own = covering[0];
        foreach (var homeless in covering.Where(s => !owners.Contains(s.Id) && written.Add(s.Id)))
        {
            page.Append("<span class=\"at\"").Attribute("id", homeless.Id).Attribute("data-en", homeless.English).Attribute("data-note", homeless.Note).Append("></span>");
        }

        // What starts with the innermost, or has no piece of its own, lights with it.
        var keys = covering.Where(s => s == own || s.Span == own.Span || !owners.Contains(s.Id)).Select(s => s.Key).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal);
        var isFirst = HasLetters(text, piece) && written.Add(own.Id);
        var tag = isFirst && own.Link is not null ? "a" : "span";
        page.Append('<').Append(tag).Append(" class=\"m ").Append(own.Kind).Append('"');
        page.Attribute("id", isFirst ? own.Id : null).Attribute("href", tag == "a" ? own.Link : null)
            .Attribute("data-k", string.Join(' ', keys)).Attribute("data-a", string.Join(' ', covering.Select(s => s.Key).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)))
            .Attribute("data-en", isFirst ? own.English : null).Attribute("data-note", isFirst ? own.Note : null).Append('>');
        page.Text(text, piece).Append("</").Append(tag).Append('>');
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsDigest.Text;

namespace NewsDigest.Writing.Page;

/// <summary>Text on its way into HTML: everything that comes from an article passes through here.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>For element content and quoted attributes.</summary>
    public static string Encode(string text) => Encoder.Encode(VisibleText.Clean(text));

    /// <summary>Appends encoded text.</summary>
    public static StringBuilder Text(this StringBuilder page, string text) => page.Append(Encode(text));

    /// <summary>Appends a stretch of a text, encoded.</summary>
    public static StringBuilder Text(this StringBuilder page, string text, TextSpan span) => page.Append(Encode(span.In(text)));

    /// <summary>Appends Korean in an element that says so.</summary>
    public static StringBuilder Korean(this StringBuilder page, string text) =>
        text.Length == 0 ? page : page.Append("<span lang=\"ko\">").Text(text).Append("</span>");

    /// <summary>Appends an attribute; null leaves it out.</summary>
    public static StringBuilder Attribute(this StringBuilder page, string name, string? value) =>
        value is null ? page : page.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
}

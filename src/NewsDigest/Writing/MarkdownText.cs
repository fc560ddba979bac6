using System.Text;

namespace NewsDigest.Writing;

/// <summary>Text inside a line of Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|~&$";

    /// <summary>
    /// The text such that every reader of Markdown shows it as it is: no emphasis, link, image, table cell or HTML comes of it, and
    /// what looks like an address is broken by escapes that are not shown.
    /// </summary>
    public static string Escape(string text)
    {
        var clean = VisibleText.Clean(text).Trim();
        var escaped = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            if (Special.Contains(clean[i], StringComparison.Ordinal) || BreaksAddress(clean, i) || (i == 0 && StartsBlock(clean)))
            {
                escaped.Append('\\');
            }

            escaped.Append(clean[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The first slash of ://, the stop of www. and the at sign of a mail address.</summary>
    private static bool BreaksAddress(string text, int i) => text[i] switch
    {
        '/' => i > 0 && text[i - 1] == ':',
        '.' => i >= 3 && string.Compare(text, i - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0,
        '@' => true,
        _ => false,
    };

    private static bool StartsBlock(string text) => text[0] is '#' or '+' or '-' or '=' or '!';
}

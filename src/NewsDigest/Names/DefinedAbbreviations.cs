using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>Short names that the article itself defines: 산업통상자원부(이하 산업부), 세계지식재산기구(WIPO).</summary>
internal static class DefinedAbbreviations
{
    private const int Longest = 14;

    /// <summary>The short forms in the bracket that stands right after <paramref name="end"/>; empty when there is none.</summary>
    public static IReadOnlyList<string> After(string text, int end)
    {
        if (end >= text.Length || text[end] != '(')
        {
            return [];
        }

        var close = text.IndexOf(')', end);
        if (close < 0 || close - end > Longest + 8)
        {
            return [];
        }

        var forms = new List<string>();
        foreach (var piece in text[(end + 1)..close].Split([',', '·', '∙', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var form = piece.StartsWith("이하 ", StringComparison.Ordinal) ? piece[3..].Trim('\'', '‘', '’', '"') : piece;
            var isLatin = form.Length > 1 && form.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '&') && form.Any(char.IsAsciiLetterUpper);
            var isMixed = form.Length > 2 && char.IsAsciiLetter(form[0]) && form.All(c => char.IsAsciiLetterOrDigit(c) || Hangul.IsSyllable(c));
            if (form.Length <= Longest && (isLatin || isMixed || (form.Length is > 1 and < 8 && form.All(Hangul.IsSyllable))))
            {
                forms.Add(form);
            }
        }

        return forms;
    }
}

using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>What has no place in an English brief: words in other scripts, addresses, markup, characters that nobody sees.</summary>
internal static class ForeignScript
{
    private static readonly string[] Marks = ["://", "www.", "](", "![", "</", "/>", "{{", "{%", "```", "javascript:", "<script", "<img"];

    /// <summary>The places, in order, without overlap.</summary>
    public static IEnumerable<TextSpan> Find(string text)
    {
        var last = 0;
        for (var at = 0; at < text.Length;)
        {
            var isMarkup = OpensMarkup(text, at);
            if (!IsForeign(text[at]) && !isMarkup)
            {
                at++;
                continue;
            }

            var start = at++;
            while (isMarkup && start > last && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            // An address or tag goes to the next blank; foreign words with the blanks between them are one place.
            while (at < text.Length && (IsForeign(text[at]) || (isMarkup && !char.IsWhiteSpace(text[at])) || (char.IsWhiteSpace(text[at]) && at + 1 < text.Length && IsForeign(text[at + 1]))))
            {
                at++;
            }

            last = at;
            yield return TextSpan.FromBounds(start, at);
        }
    }

    private static bool OpensMarkup(string text, int at) => Array.Exists(Marks, m => string.Compare(text, at, m, 0, m.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool IsForeign(char c) =>
        c is >= '\u1100' and <= '\u11FF' or >= '\u2E80' and <= '\u9FFF' or >= '\uA960' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\u0400' and <= '\u06FF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF'
        || char.IsControl(c) || (char.IsHighSurrogate(c) && c is >= '\uD840' and <= '\uD87F' or '\uDB40');
}

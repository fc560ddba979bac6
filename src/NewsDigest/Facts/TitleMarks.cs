using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Finds the names of documents, meetings and works in single quotation marks and angle brackets: a date in a name is no date.</summary>
internal static class TitleMarks
{
    private const string Opening = "‘「『《〈";
    private const string Closing = "’」』》〉";

    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            var kind = Opening.IndexOf(text[at], StringComparison.Ordinal);
            var close = kind >= 0 ? text.IndexOf(Closing[kind], at + 1) : text[at] == '\'' && IsOpening(text, at) ? text.IndexOf('\'', at + 1) : -1;
            if (close > at)
            {
                found.Add(TextSpan.FromBounds(at, close + 1));
                at = close;
            }
        }

        return found;
    }

    /// <summary>'24년 is a shortened year, not a quotation.</summary>
    private static bool IsOpening(string text, int at) => Particles.IsStart(text, at)
        && !(at + 3 < text.Length && KoreanNumberReader.Digit(text[at + 1]) >= 0 && KoreanNumberReader.Digit(text[at + 2]) >= 0 && text[at + 3] == '년');
}

using System.Buffers;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>The non-blank lines of a text. Every line end that Unicode knows counts, and so does a lone CR.</summary>
internal static class PageLines
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>The lines of <paramref name="composed"/>; hints are looked up by line number, blank lines counted.</summary>
    public static List<PageLine> Split(string composed, IReadOnlyDictionary<int, LineHint> hints)
    {
        var lines = new List<PageLine>();
        var number = 0;
        for (var start = 0; start <= composed.Length; number++)
        {
            var length = composed.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? composed.Length : start + length;
            Add(lines, composed, TextSpan.FromBounds(start, end), hints.GetValueOrDefault(number));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The span without the white space at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static void Add(List<PageLine> lines, string composed, TextSpan span, LineHint hint)
    {
        var trimmed = Trim(composed, span);
        if (trimmed.Length > 0)
        {
            lines.Add(new PageLine(lines.Count, trimmed.In(composed), trimmed, hint));
        }
    }
}

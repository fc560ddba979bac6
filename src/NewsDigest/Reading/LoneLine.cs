using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>A page whose line breaks were lost: what stands before the dateline is a line of its own.</summary>
internal static class LoneLine
{
    private const int MostLines = 2;
    private const int LongestHead = 400;
    private const string Openers = "([【";

    public static List<PageLine> Divide(List<PageLine> lines)
    {
        if (lines.Count is 0 or > MostLines)
        {
            return lines;
        }

        var line = lines[^1];
        for (var i = 1; i < Math.Min(LongestHead, line.Text.Length); i++)
        {
            if (!Openers.Contains(line.Text[i], StringComparison.Ordinal) || DatelineParser.Parse(line.Text[i..]) is not { IsFull: true, Publisher: not null })
            {
                continue;
            }

            var head = line.Text[..i].TrimEnd();
            lines[^1] = new PageLine(line.Index, head, new TextSpan(line.Span.Start, head.Length), line.Hint);
            lines.Add(new PageLine(line.Index + 1, line.Text[i..], TextSpan.FromBounds(line.Span.Start + i, line.Span.End), line.Hint));
            break;
        }

        return lines;
    }
}

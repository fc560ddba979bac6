namespace NewsDigest.Reading;

/// <summary>
/// The stretches of a line that no sentence may be cut in: what stands between a pair of quotation marks or brackets. A mark without
/// its partner protects nothing.
/// </summary>
internal static class QuoteRegions
{
    private const string Openers = "“‘「『《〈«([{【〔（［｛＂";
    private const string Closers = "”’」』》〉»)]}】〕）］｝＂";
    private const int LongestAngle = 40;
    private const int DeepestNesting = 32;

    /// <summary>For each unit, the index of the closing mark of the outermost pair around it; -1 outside.</summary>
    public static int[] Find(ReadOnlySpan<char> line)
    {
        var partner = Partners(line);
        var region = new int[line.Length];
        Array.Fill(region, -1);
        for (var i = 0; i < line.Length; i++)
        {
            if (partner[i] <= i)
            {
                continue;
            }

            var close = partner[i];
            for (var j = i; j < close; j++)
            {
                region[j] = close;
            }

            // A region that only overlaps this one (crossed marks) begins anew after it.
            i = close - 1;
        }

        return region;
    }

    /// <summary>Whether <paramref name="c"/> closes a quotation.</summary>
    public static bool ClosesQuotation(char c) => c is '”' or '"' or '」' or '』' or '’' or '\'' or '＂';

    /// <summary>Whether <paramref name="c"/> closes a quotation or a bracket.</summary>
    public static bool Closes(char c) => c is '"' or '\'' || Closers.Contains(c, StringComparison.Ordinal);

    private static int[] Partners(ReadOnlySpan<char> line)
    {
        var partner = new int[line.Length];
        var open = new List<(char Mark, int At)>();
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var before = i > 0 ? line[i - 1] : ' ';
            var after = i + 1 < line.Length ? line[i + 1] : ' ';
            if (open.Count > DeepestNesting)
            {
                // Nobody nests so deep: the marks are noise, and looking through them would cost quadratic time.
                open.Clear();
            }

            if (c is '"' or '\'')
            {
                Straight(c, i, before, after, open, partner);
            }
            else if (c == '’' && !open.Exists(o => o.Mark == '‘') && StartsWord(before, after))
            {
                open.Add(('‘', i));
            }
            else if (c is '<' or '＜')
            {
                open.Add((c, i));
            }
            else if (c is '>' or '＞')
            {
                Close(c == '>' ? '<' : '＜', i, open, partner, LongestAngle);
            }
            else if (Openers.IndexOf(c, StringComparison.Ordinal) is >= 0)
            {
                // A second opening quotation mark of the same kind: the first was never closed.
                if (c is '“' or '‘')
                {
                    open.RemoveAll(o => o.Mark == c);
                }

                open.Add((c, i));
            }
            else if (Closers.IndexOf(c, StringComparison.Ordinal) is var k and >= 0)
            {
                Close(Openers[k], i, open, partner, int.MaxValue);
            }
        }

        return partner;
    }

    private static void Straight(char c, int i, char before, char after, List<(char Mark, int At)> open, int[] partner)
    {
        var isOpen = open.Exists(o => o.Mark == c);
        if (StartsWord(before, after) && (!isOpen || char.IsWhiteSpace(before)))
        {
            open.RemoveAll(o => o.Mark == c);
            open.Add((c, i));
        }
        else if (isOpen)
        {
            Close(c, i, open, partner, int.MaxValue);
        }
        else if (c == '"' && !char.IsWhiteSpace(after) && !IsEndingBefore(before))
        {
            open.Add((c, i));
        }
    }

    private static bool StartsWord(char before, char after) =>
        !char.IsWhiteSpace(after) && (char.IsWhiteSpace(before) || Openers.Contains(before, StringComparison.Ordinal) || before is '"' or '\'' or ',' or '·' or '…' or '-' or '>' or '=' or ':');

    // After 다, 요, 까 or a full stop a quotation ends; it does not begin.
    private static bool IsEndingBefore(char before) => before is '다' or '요' or '까' or '죠' or '것' or '.' or '?' or '!';

    private static void Close(char opener, int i, List<(char Mark, int At)> open, int[] partner, int longest)
    {
        var at = open.FindLastIndex(o => o.Mark == opener);
        if (at < 0)
        {
            return;
        }

        if (i - open[at].At <= longest)
        {
            partner[open[at].At] = i;
        }

        open.RemoveRange(at, open.Count - at);
    }
}

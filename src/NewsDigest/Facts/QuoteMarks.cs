using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Inner">The words without the marks.</param>
/// <param name="Outer">With the marks.</param>
/// <param name="IsDouble">Double marks, the sign of speech.</param>
internal readonly record struct QuotedStretch(TextSpan Inner, TextSpan Outer, bool IsDouble);

/// <summary>Pairs quotation marks: curly ones by their shape, straight ones by turns; the outermost pair wins.</summary>
internal static class QuoteMarks
{
    /// <summary>The stretches in order, and the places of marks that have no partner.</summary>
    public static (List<QuotedStretch> Stretches, List<int> Loose) Find(string text)
    {
        var stretches = new List<QuotedStretch>();
        var loose = new List<int>();
        int open = -1, depth = 0, single = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '“' or '〝' || (c is '"' or '＂' && open < 0 && !ClosesOnly(text, i)))
            {
                depth++;
                open = open < 0 ? i : open;
            }
            else if (c is '”' or '〞' or '"' or '＂')
            {
                if (open < 0)
                {
                    loose.Add(i);
                }
                else if (--depth == 0)
                {
                    stretches.Add(new(TextSpan.FromBounds(open + 1, i), TextSpan.FromBounds(open, i + 1), IsDouble: true));
                    (open, single) = (-1, -1);
                }
            }
            else if (open < 0 && (c == '‘' || (c == '\'' && single < 0 && Particles.IsStart(text, i))))
            {
                single = i;
            }
            else if (open < 0 && single >= 0 && c is '’' or '\'')
            {
                stretches.Add(new(TextSpan.FromBounds(single + 1, i), TextSpan.FromBounds(single, i + 1), IsDouble: false));
                single = -1;
            }
        }

        if (open >= 0)
        {
            loose.Add(open);
        }

        return (stretches, loose);
    }

    /// <summary>A straight mark glued to the word before it and followed by a particle can only close: … 말했다"고.</summary>
    private static bool ClosesOnly(string text, int at) =>
        at > 0 && (Hangul.IsSyllable(text[at - 1]) || text[at - 1] is '.' or '?' or '!') && at + 1 < text.Length && Hangul.IsSyllable(text[at + 1])
        && text[at + 1] is '고' or '라' or '며' or '면' or '이' or '는';
}

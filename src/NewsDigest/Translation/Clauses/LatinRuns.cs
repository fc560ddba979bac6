using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Joins what is written without a blank in Latin letters, digits and signs: CD-ROM, R&amp;D, 5G+.</summary>
internal static class LatinRuns
{
    public static List<ClausePiece> Join(IReadOnlyList<ClausePiece> pieces)
    {
        var joined = new List<ClausePiece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var end = EndOfRun(pieces, i);
            if (end - i < 2)
            {
                joined.Add(pieces[i++]);
                continue;
            }

            var form = string.Concat(pieces.Skip(i).Take(end - i).Select(p => p.Form));
            joined.Add(pieces[i] with { Form = form, Tag = SejongTag.SL, Span = TextSpan.FromBounds(pieces[i].Span.Start, pieces[end - 1].Span.End) });
            i = end;
        }

        return joined;
    }

    /// <summary>The index after the last letter or digit of a run that holds a letter.</summary>
    private static int EndOfRun(IReadOnlyList<ClausePiece> pieces, int start)
    {
        var end = start;
        var hasLetter = false;
        for (var i = start; i < pieces.Count && IsPart(pieces[i]) && (i == start || pieces[i].Span.Start == pieces[i - 1].Span.End); i++)
        {
            if (pieces[i].Tag is SejongTag.SL or SejongTag.SN)
            {
                end = i + 1;
                hasLetter |= pieces[i].Tag == SejongTag.SL;
            }
            else if (i == start)
            {
                return start;
            }
        }

        return hasLetter ? end : start;
    }

    private static bool IsPart(ClausePiece piece) =>
        piece.Kind == PieceKind.Morpheme && (piece.Tag is SejongTag.SL or SejongTag.SN || piece.Form is "-" or "&" or "." or "/" or "+" or "'" or "_");
}

using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Folds what stands between quotation marks or brackets into one piece; marks without a partner, or with nothing between them, are dropped.</summary>
internal static class MarkFolding
{
    private const string Openers = "“‘「『《〈([{<【";
    private const string Closers = "”’」』》〉)]}>】";
    private const string Straight = "\"'`";

    public static IReadOnlyList<ClausePiece> Fold(IReadOnlyList<ClausePiece> pieces)
    {
        var folded = new List<ClausePiece>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var mark = MarkOf(pieces[i]);
            if (mark == '\0')
            {
                folded.Add(pieces[i]);
                continue;
            }

            var close = PartnerOf(mark, pieces, i);
            if (close < 0)
            {
                continue;
            }

            if (Folded(mark, pieces, i, close) is { Inner.Count: > 0 } fold)
            {
                folded.Add(fold);
            }

            i = close;
        }

        return folded;
    }

    private static ClausePiece Folded(char mark, IReadOnlyList<ClausePiece> pieces, int open, int close)
    {
        var inner = Fold([.. pieces.Skip(open + 1).Take(close - open - 1)]);
        var kind = "([{<【〈".Contains(mark, StringComparison.Ordinal) ? PieceKind.Bracketed : PieceKind.Quoted;
        var span = TextSpan.FromBounds(pieces[open].Span.Start, pieces[close].Span.End);
        return new ClausePiece(kind, "", SejongTag.NNG, span, pieces[close].Eojeol) { Inner = inner, IsSpeech = mark is '"' or '“' };
    }

    private static char MarkOf(ClausePiece piece) =>
        piece.Kind == PieceKind.Morpheme && piece.Form.Length == 1 && (Openers.Contains(piece.Form[0], StringComparison.Ordinal) || Closers.Contains(piece.Form[0], StringComparison.Ordinal) || Straight.Contains(piece.Form[0], StringComparison.Ordinal))
            ? piece.Form[0]
            : '\0';

    /// <summary>The index of the mark that closes, -1 when there is none.</summary>
    private static int PartnerOf(char mark, IReadOnlyList<ClausePiece> pieces, int open)
    {
        var at = Openers.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0 && !Straight.Contains(mark, StringComparison.Ordinal))
        {
            return -1;
        }

        var partner = at < 0 ? mark : Closers[at];
        var depth = 0;
        for (var i = open + 1; i < pieces.Count; i++)
        {
            var found = MarkOf(pieces[i]);
            if (found == partner || (mark == '‘' && found == '\'') || (mark == '\'' && found == '’') || (mark == '`' && found == '\''))
            {
                if (depth == 0)
                {
                    return i;
                }

                depth--;
            }
            else if (found == mark && at >= 0)
            {
                depth++;
            }
        }

        return -1;
    }
}

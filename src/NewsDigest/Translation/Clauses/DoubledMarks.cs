using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>Lines from spreadsheets stand in quotation marks and double those inside: "그는 ""네""라고 말했다." has one quotation.</summary>
internal static class DoubledMarks
{
    public static List<ClausePiece> Undo(List<ClausePiece> pieces)
    {
        if (pieces.Count < 3 || !IsMark(pieces[0]) || !Enumerable.Range(1, pieces.Count - 2).Any(i => IsDoubled(pieces, i)))
        {
            return pieces;
        }

        var single = new List<ClausePiece>(pieces.Count);
        var last = IsMark(pieces[^1]) ? pieces.Count - 1 : pieces.Count;
        for (var i = 1; i < last; i++)
        {
            single.Add(pieces[i]);
            i += IsDoubled(pieces, i) ? 1 : 0;
        }

        return single;
    }

    private static bool IsDoubled(List<ClausePiece> pieces, int i) => i + 1 < pieces.Count && IsMark(pieces[i]) && IsMark(pieces[i + 1]) && pieces[i + 1].Span.Start == pieces[i].Span.End;

    private static bool IsMark(ClausePiece piece) => piece is { Kind: PieceKind.Morpheme, Form: "\"", Tag: not SejongTag.NNG };
}

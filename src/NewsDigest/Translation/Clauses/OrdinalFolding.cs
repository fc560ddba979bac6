using System.Collections.Frozen;
using System.Globalization;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>Folds 두 번째, 60번째, 제2차 into one piece.</summary>
internal static class OrdinalFolding
{
    private static readonly FrozenDictionary<string, int> Numerals =
        Table.Embedded("Translation/ordinal-numerals.tsv").Rows.ToFrozenDictionary(r => r["numeral"], r => int.Parse(r["value"], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static List<ClausePiece> Fold(IReadOnlyList<ClausePiece> pieces)
    {
        var folded = new List<ClausePiece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var length = Length(pieces, i, out var value);
            if (length == 0)
            {
                folded.Add(pieces[i++]);
                continue;
            }

            var last = pieces[i + length - 1];
            folded.Add(last with { Kind = PieceKind.Ordinal, Tag = SejongTag.NR, Ordinal = value, Span = TextSpan.FromBounds(pieces[i].Span.Start, last.Span.End) });
            i += length;
        }

        return folded;
    }

    private static int Length(IReadOnlyList<ClausePiece> pieces, int at, out int value)
    {
        var prefix = Is(pieces, at, "제", SejongTag.XPN) ? 1 : 0;
        value = at + prefix < pieces.Count ? ValueOf(pieces[at + prefix]) : 0;
        if (value == 0)
        {
            return 0;
        }

        var i = at + prefix + 1;
        if (Is(pieces, i, "번째", SejongTag.NNB))
        {
            return i + 1 - at;
        }

        if (Is(pieces, i, "번", SejongTag.NNB) && i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Morpheme, Form: "째" })
        {
            return i + 2 - at;
        }

        return prefix > 0 && i + 1 < pieces.Count && pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NNB, Form: "차" or "회" or "대" } && pieces[i + 1].IsNominal && pieces[i + 1].Kind != PieceKind.Quoted ? i + 1 - at : 0;
    }

    private static bool Is(IReadOnlyList<ClausePiece> pieces, int i, string form, SejongTag tag) =>
        i < pieces.Count && pieces[i].Kind == PieceKind.Morpheme && pieces[i].Is(form, tag);

    private static int ValueOf(ClausePiece piece) => piece.Kind != PieceKind.Morpheme
        ? 0
        : piece.Tag == SejongTag.SN && int.TryParse(piece.Form, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : Numerals.GetValueOrDefault(piece.Form);
}

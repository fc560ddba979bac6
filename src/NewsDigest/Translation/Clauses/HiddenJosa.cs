using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>A word that was taken for one unknown noun although a noun of the lexicon and a josa make it: 축제가.</summary>
/// <param name="isNoun">Whether the lexicon has a noun.</param>
internal sealed class HiddenJosa(Func<string, bool> isNoun)
{
    private readonly (string End, string Form, SejongTag Tag)[] ends =
        [.. Table.Embedded("Translation/josa-ends.tsv").Rows.Select(r => (r["end"], r["form"], r.Enum<SejongTag>("tag"))).OrderByDescending(r => r.Item1.Length)];

    public IReadOnlyList<ClausePiece> Split(IReadOnlyList<ClausePiece> pieces)
    {
        List<ClausePiece>? split = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Parts(pieces, i) is { } parts)
            {
                split ??= [.. pieces.Take(i)];
                split.AddRange(parts);
            }
            else
            {
                split?.Add(pieces[i]);
            }
        }

        return split ?? pieces;
    }

    private ClausePiece[]? Parts(IReadOnlyList<ClausePiece> pieces, int i)
    {
        var piece = pieces[i];
        if (piece is not { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.NNP or SejongTag.NA, Form.Length: > 2 } || (i + 1 < pieces.Count && pieces[i + 1].Eojeol == piece.Eojeol && pieces[i + 1].Tag is not (SejongTag.SP or SejongTag.SF or SejongTag.SS)) || isNoun(piece.Form))
        {
            return null;
        }

        foreach (var (end, form, tag) in ends)
        {
            if (piece.Form.Length > end.Length + 1 && piece.Form.EndsWith(end, StringComparison.Ordinal) && isNoun(piece.Form[..^end.Length]))
            {
                var at = piece.Span.End - end.Length;
                return
                [
                    piece with { Form = piece.Form[..^end.Length], Tag = SejongTag.NNG, Span = TextSpan.FromBounds(piece.Span.Start, at) },
                    piece with { Form = form, Tag = tag, Span = TextSpan.FromBounds(at, piece.Span.End) },
                ];
            }
        }

        return null;
    }
}

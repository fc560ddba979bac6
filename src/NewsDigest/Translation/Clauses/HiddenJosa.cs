using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>A word that was taken for one unknown noun although a noun of the lexicon and a josa make it: 축제가.</summary>
/// <param name="isNoun">Whether the lexicon has a noun.</param>
/// <param name="isVerb">Whether the lexicon has a verb, with 다.</param>
internal sealed class HiddenJosa(Func<string, bool> isNoun, Func<string, bool> isVerb)
{
    private readonly (string End, string Form, SejongTag Tag)[] ends =
        [.. Table.Embedded("Translation/josa-ends.tsv").Rows.Select(r => (r["end"], r["form"], r.Enum<SejongTag>("tag"))).OrderByDescending(r => r.Item1.Length)];

    public IReadOnlyList<ClausePiece> Split(IReadOnlyList<ClausePiece> pieces)
    {
        List<ClausePiece>? split = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (IsAdverbialVerb(pieces, i))
            {
                split ??= [.. pieces.Take(i)];
                split.Add(pieces[i + 1] with { Form = pieces[i].Form + pieces[i + 1].Form, Tag = SejongTag.VV, Span = TextSpan.FromBounds(pieces[i].Span.Start, pieces[i + 1].Span.End) });
                i++;
            }
            else if (IsNounAfterAll(pieces, i) is { } noun)
            {
                split ??= [.. pieces.Take(i)];
                split.Add(noun);
            }
            else if (Parts(pieces, i) is { } parts)
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

    /// <summary>더하다, 못하다: an adverb written together with 하 is one verb.</summary>
    private bool IsAdverbialVerb(IReadOnlyList<ClausePiece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.MAG, Form.Length: 1 } && pieces[i + 1] is { Kind: PieceKind.Morpheme, Form: "하", Tag: SejongTag.XSV or SejongTag.VV or SejongTag.VX }
        && pieces[i + 1].Eojeol == pieces[i].Eojeol && isVerb(pieces[i].Form + "하다");

    /// <summary>새를, 약이: a determiner with a josa is a noun; 요새이자 사원: 이자 written onto a noun joins two.</summary>
    private ClausePiece? IsNounAfterAll(IReadOnlyList<ClausePiece> pieces, int i) => pieces[i] switch
    {
        { Kind: PieceKind.Morpheme, Tag: SejongTag.MMA or SejongTag.MMN or SejongTag.MMD } word when i + 1 < pieces.Count && pieces[i + 1].IsJosa && pieces[i + 1].Eojeol == word.Eojeol && isNoun(word.Form) => word with { Tag = SejongTag.NNG },
        { Kind: PieceKind.Morpheme, Form: "이자", Tag: SejongTag.NNG } joined when i > 0 && i + 1 < pieces.Count && pieces[i - 1].IsNominal && pieces[i - 1].Eojeol == joined.Eojeol && pieces[i - 1].Span.End == joined.Span.Start && pieces[i + 1].Eojeol > joined.Eojeol => joined with { Form = "와", Tag = SejongTag.JC },
        _ => null,
    };

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

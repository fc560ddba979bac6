using NewsDigest.Morphology;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>이들 기업, 그들 나라: the pronoun right before a noun is its determiner, these and those.</summary>
internal static class PluralDemonstratives
{
    public static List<ClausePiece> Mark(List<ClausePiece> pieces)
    {
        for (var i = 0; i + 2 < pieces.Count; i++)
        {
            if (pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NP, Form: "이" or "그" or "저" } pronoun && pieces[i + 1].Is("들", SejongTag.XSN) && pieces[i + 2].Eojeol > pronoun.Eojeol
                && pieces[i + 2] is { Kind: PieceKind.Figure } or { Kind: PieceKind.Morpheme, Tag: SejongTag.NNG or SejongTag.MMN or SejongTag.NR or SejongTag.SN } && !IsWhole(pieces[i + 2].Form))
            {
                pieces[i] = pronoun with { Form = pronoun.Form + "들", Tag = SejongTag.MMD, Span = TextSpan.FromBounds(pronoun.Span.Start, pieces[i + 1].Span.End) };
                pieces.RemoveAt(i + 1);
            }
        }

        return pieces;
    }

    /// <summary>이들 모두, 이들 중: of them.</summary>
    private static bool IsWhole(string form) => form is "모두" or "전부" or "다수" or "대부분" or "중" or "가운데" or "사이" or "일부" or "상당수" or "절반" or "자신" or "역시" or "각각";
}

using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>Sentences that speak to their reader, and the eomi that tell somebody to do something.</summary>
internal static class Address
{
    /// <summary>Whether the reader is addressed: by 여러분 or 당신, or by being told what to do.</summary>
    public static bool Is(IReadOnlyList<ClausePiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is { Kind: PieceKind.Morpheme, Tag: SejongTag.NP, Form: "여러분" or "당신" } || IsCommand(pieces, i) || (pieces[i].Is("싶", SejongTag.VX) && i + 1 < pieces.Count && pieces[i + 1].Form is "다면" or "면"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence ends in -ㅂ니다 or -어요 and names neither its speaker nor others it speaks of.</summary>
    public static bool IsPolite(IReadOnlyList<ClausePiece> pieces)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            if (pieces[i].Tag == SejongTag.EF)
            {
                return pieces[i].Form is "ㅂ니다" or "습니다" or "어요" or "에요" or "예요";
            }
        }

        return false;
    }

    /// <summary>-십시오, -세요, -어라, -라, and -시기 바랍니다.</summary>
    public static bool IsCommand(IReadOnlyList<ClausePiece> pieces, int i) => pieces[i] switch
    {
        { Kind: PieceKind.Morpheme, Tag: SejongTag.EF, Form: "어요" } => i > 0 && pieces[i - 1].Is("시", SejongTag.EP),
        { Kind: PieceKind.Morpheme, Tag: SejongTag.EF, Form: "ㅂ시오" or "어라" or "라" or "세요" or "시오" } => i > 0 && pieces[i - 1].Tag is not (SejongTag.VCP or SejongTag.VCN),
        { Kind: PieceKind.Morpheme, Tag: SejongTag.VV, Form: "바라" } => i > 2 && pieces[i - 1] is { Tag: SejongTag.JKO } or { Tag: SejongTag.ETN } && (pieces[i - 2].Is("시", SejongTag.EP) || pieces[i - 3].Is("시", SejongTag.EP)),
        _ => false,
    };

    /// <summary>-ㅂ시다: let's.</summary>
    public static bool IsProposal(ClausePiece piece) => piece is { Kind: PieceKind.Morpheme, Tag: SejongTag.EF, Form: "ㅂ시다" or "읍시다" };
}

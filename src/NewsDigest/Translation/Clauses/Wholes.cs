using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>학생과 교사 모두에게, 두 나라 모두 거부했다: what stands before all has the case of all, and is the subject where all has none.</summary>
internal static class Wholes
{
    public static IReadOnlyList<Phrase> Read(IReadOnlyList<Phrase> phrases)
    {
        List<Phrase>? read = null;
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            if (phrases[i] is not NominalPhrase { Case.Role: CaseRole.Bare, HasComma: false, HasDot: false, Pieces: [.., { Kind: PieceKind.Morpheme or PieceKind.Name or PieceKind.Figure } last] } members || !IsWhole(last))
            {
                continue;
            }

            var role = phrases[i + 1] switch
            {
                NominalPhrase { Pieces: [{ Kind: PieceKind.Morpheme, Form: "모두" or "전부" }] } all => all.Case.Role == CaseRole.Bare ? new NominalCase(CaseRole.Subject, "이") : all.Case with { Focus = "" },
                WordPhrase { Lemma: "모두" or "전부", Tag: SejongTag.MAG } => new NominalCase(CaseRole.Subject, "이"),
                _ => null,
            };
            if (role is not null)
            {
                read ??= [.. phrases];
                read[i] = members with { Case = role };
                read[i + 1] = new WordPhrase("모두", SejongTag.MAG) { Last = phrases[i + 1].Last, HasComma = phrases[i + 1].HasComma };
            }
        }

        return read ?? phrases;
    }

    private static bool IsWhole(ClausePiece last) => last switch
    {
        { Kind: PieceKind.Figure } => last.Quantity is { Unit: "people" or "companies" or "countries" or "items" },
        { Kind: PieceKind.Morpheme } => last.Tag is SejongTag.NNG or SejongTag.NNP or SejongTag.XSN or SejongTag.NP,
        _ => true,
    };
}

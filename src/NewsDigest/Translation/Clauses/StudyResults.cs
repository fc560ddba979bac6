namespace NewsDigest.Translation.Clauses;

/// <summary>조사 결과 수출이 늘었다: a study and its result without a josa say who found out: according to the study.</summary>
internal static class StudyResults
{
    public static IReadOnlyList<Phrase> Read(IReadOnlyList<Phrase> phrases)
    {
        List<Phrase>? read = null;
        for (var i = 1; i + 1 < (read ?? phrases).Count; i++)
        {
            var here = read ?? phrases;
            if (here[i] is NominalPhrase { Case.Role: CaseRole.Bare, Pieces: [{ Kind: PieceKind.Morpheme, Form: "결과" }] } && here[i - 1] is NominalPhrase { Case.Role: CaseRole.Bare, HasComma: false, Pieces: [.., { Kind: PieceKind.Morpheme, Form: "조사" or "분석" or "검사" or "점검" or "집계" or "확인" or "취재" or "연구" or "실험" or "수사" or "감식" or "설문" or "부검" }] } study
                && here[i + 1] is not (PredicatePhrase or NominalPhrase { Pieces: [{ Form: "발표" or "보고서" or "보고" or "공개" or "공유" or "분석" or "자료" }, ..] }))
            {
                read ??= [.. phrases];
                read[i - 1] = study with { Case = new NominalCase(CaseRole.Front, "", "according to"), HasComma = true };
                read.RemoveAt(i);
                i--;
            }
        }

        return read ?? phrases;
    }
}

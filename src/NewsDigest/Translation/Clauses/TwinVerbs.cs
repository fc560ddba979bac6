using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>보존 및 보호된, 선정 및 지원했다: a noun joined to the noun of a verb is a verb with the same ending.</summary>
internal static class TwinVerbs
{
    public static IReadOnlyList<Phrase> Read(IReadOnlyList<Phrase> phrases, Valency valency)
    {
        List<Phrase>? read = null;
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            if (phrases[i] is NominalPhrase { Case: { Role: CaseRole.Conjunct, Josa: "및" or "또는" or "혹은" or "그리고" }, Pieces: [{ Kind: PieceKind.Morpheme, Tag: SejongTag.NNG } noun] } joined
                && phrases[i + 1] is PredicatePhrase { Tag: SejongTag.VV, Nominal.Count: 0 } verb && EndingOf(verb.Lemma) is { } ending && valency.IsVerb(noun.Form + "하다"))
            {
                read ??= [.. phrases];
                read[i] = new PredicatePhrase { Lemma = noun.Form + ending, Tag = SejongTag.VV, Ending = "coordinate", EndingEnglish = joined.Case.Preposition, Eomi = "고", Last = joined.Last };
            }
        }

        return read ?? phrases;
    }

    private static string? EndingOf(string lemma) =>
        lemma.Length < 4 ? null : lemma.EndsWith("하다", StringComparison.Ordinal) ? "하다" : lemma.EndsWith("되다", StringComparison.Ordinal) ? "되다" : lemma.EndsWith("시키다", StringComparison.Ordinal) ? "시키다" : null;
}

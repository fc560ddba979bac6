namespace NewsDigest.Translation.Clauses;

/// <summary>정부, 내년 예산 늘린다: in headlines a first noun with a comma is the subject, unless it begins a list.</summary>
internal static class HeadlineTopic
{
    public static IReadOnlyList<Phrase> Mark(IReadOnlyList<Phrase> phrases)
    {
        if (phrases.Count < 3 || phrases[0] is not NominalPhrase { HasComma: true, Case.Role: CaseRole.Bare } first || first.Pieces[^1].Kind == PieceKind.Date || BeginsList(phrases) || !phrases.Any(p => p is PredicatePhrase))
        {
            return phrases;
        }

        return [first with { Case = new NominalCase(CaseRole.Topic), HasComma = false }, .. phrases.Skip(1)];
    }

    /// <summary>A second member with a comma or 와, or 등, follows before any other josa.</summary>
    private static bool BeginsList(IReadOnlyList<Phrase> phrases)
    {
        foreach (var phrase in phrases.Skip(1))
        {
            switch (phrase)
            {
                case NominalPhrase { Case.Role: CaseRole.Bare } bare when bare.HasComma || bare.HasDot || bare.Pieces[0].Form is "등":
                case NominalPhrase { Case.Role: CaseRole.Conjunct }:
                    return true;
                case NominalPhrase { Case.Role: CaseRole.Bare or CaseRole.Genitive }:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}

namespace NewsDigest.Translation.Clauses;

/// <summary>정부, 내년 예산 늘린다: in headlines a first noun with a comma is the subject, unless it begins a list.</summary>
internal static class HeadlineTopic
{
    public static IReadOnlyList<Phrase> Mark(IReadOnlyList<Phrase> phrases)
    {
        var at = FirstComma(phrases);
        if (at < 0 || at + 2 >= phrases.Count || phrases[at] is not NominalPhrase first || first.Pieces[^1].Kind == PieceKind.Date || BeginsList(phrases.Skip(at + 1)) || !phrases.Any(p => p is PredicatePhrase))
        {
            return phrases;
        }

        return [.. phrases.Take(at), first with { Case = new NominalCase(CaseRole.Topic), HasComma = false }, .. phrases.Skip(at + 1)];
    }

    /// <summary>The first nominal with a comma, when only bare nouns and owners stand before it; -1 otherwise.</summary>
    private static int FirstComma(IReadOnlyList<Phrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            switch (phrases[i])
            {
                case NominalPhrase { HasComma: true, Case.Role: CaseRole.Bare }:
                    return i;
                case NominalPhrase { Case.Role: CaseRole.Bare or CaseRole.Genitive, HasComma: false, HasDot: false }:
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>A second member with a comma or 와, or 등, follows before any other josa.</summary>
    private static bool BeginsList(IEnumerable<Phrase> rest)
    {
        foreach (var phrase in rest)
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

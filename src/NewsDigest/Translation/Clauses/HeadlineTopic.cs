namespace NewsDigest.Translation.Clauses;

/// <summary>정부, 내년 예산 늘린다: in headlines a first noun with a comma is the subject, unless it begins a list.</summary>
internal static class HeadlineTopic
{
    public static IReadOnlyList<Phrase> Mark(IReadOnlyList<Phrase> phrases, Func<string, bool> isAdverbial)
    {
        var at = FirstComma(phrases);
        if (at < 0 || at + 2 >= phrases.Count || phrases[at] is not NominalPhrase first || first.Pieces.Any(p => p.Kind == PieceKind.Date) || (first.Pieces is [{ Kind: PieceKind.Morpheme } only] && isAdverbial(only.Form)) || IsTimeWord(first, at > 0 ? phrases[at - 1] : null) || BeginsList(phrases.Skip(at + 1)) || !phrases.Any(p => p is PredicatePhrase))
        {
            return phrases;
        }

        return [.. phrases.Take(at), first with { Case = new NominalCase(CaseRole.Topic), HasComma = false }, .. phrases.Skip(at + 1)];
    }

    /// <summary>8월 9일 저녁, 회의 당시: when, not what.</summary>
    private static bool IsTimeWord(NominalPhrase phrase, Phrase? before) =>
        phrase.Pieces[^1].Form is "당시" or "현재" or "이후" or "직후" or "직전" or "오늘" or "어제" or "내일" or "이튿날" or "다음날" or "전날"
        || (phrase.Pieces[^1].Form is "오전" or "오후" or "저녁" or "밤" or "아침" or "새벽" or "말" or "초" or "하반기" or "상반기" or "낮" && (phrase.Pieces.Count > 1 || before is NominalPhrase { Pieces: [.., var day] } && (day.Kind == PieceKind.Date || day.Form.EndsWith('월') || day.Form.EndsWith('년') || day.Form.EndsWith('일'))));

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

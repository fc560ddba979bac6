using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>How far to the left a predicate takes what stands before it; its ending decides.</summary>
internal sealed class Reach(PredicatePhrase phrase, Phrase? next, bool hasLaterTopic, SentenceArcs arcs)
{
    private readonly HashSet<CaseRole> taken = [];
    private int arguments;

    public bool Takes(ClauseNode before, List<ClauseNode> stack)
    {
        if (next is null)
        {
            return true;
        }

        var takes = phrase switch
        {
            _ when IsAdjective => TakesAdjective(before),
            _ => ByEnding(before, stack),
        };
        takes = IsAdjective ? takes && Parsed(before, takes) : Parsed(before, takes);
        if (takes)
        {
            arguments++;
            if (before is NominalNode nominal)
            {
                taken.Add(nominal.Case.Role);
            }
        }

        return takes;
    }

    /// <summary>The learnt parse decides where the josa and eomi leave a choice.</summary>
    private bool Parsed(ClauseNode before, bool ruled) => before switch
    {
        NominalNode { Case.Role: CaseRole.Front } => ruled,
        NominalNode { Case.Role: CaseRole.Topic } when phrase.Ending is not ("coordinate" or "subordinate" or "participle" or "final") => ruled,
        NominalNode { Case.Role: CaseRole.Topic, Case.Focus: "" } when taken.Contains(CaseRole.Subject) && phrase.Ending != "final" => ruled,
        WordNode { Phrase.Tag: SejongTag.MAJ } => ruled,
        NominalNode { Case.Role: CaseRole.Subject } when ruled && hasLaterTopic && phrase.Ending is "participle" or "subordinate" => true,
        PredicateNode clause when HasTopic(clause) && phrase.Ending is "adnominal" or "adnominal-purpose" => ruled,
        PredicateNode { Phrase: { Ending: "subordinate", EndingEnglish: "if" or "because" or "even if" or "although" or "as" } } when phrase.Ending is "adnominal" or "adnominal-purpose" => ruled,
        PredicateNode => ruled || (arcs.Reaches(before.Last, phrase.Last) ?? ruled),
        _ => arcs.Reaches(before.Last, phrase.Last) ?? ruled,
    };

    private bool IsAdjective => phrase is { Tag: SejongTag.VA, Ending: "adnominal" or "result" } && !IsExistential;

    private bool IsExistential => phrase.Lemma is "있다" or "없다" or "많다" or "적다";

    private bool ByEnding(ClauseNode before, List<ClauseNode> stack) => phrase.Ending switch
        {
            "adnominal" when next is NominalPhrase { Pieces: [{ Kind: PieceKind.Morpheme, Form: "것" or "거" or "점" or "데" or "바" }] } => TakesEmbedded(before, stack),
            "adnominal" or "adnominal-purpose" => TakesAdnominal(before, stack),
            "content" or "nominal" => TakesEmbedded(before, stack),
            "quote" or "saying" => TakesQuoted(before, stack),
            "final" => true,
            _ => TakesConnective(before),
        };

    /// <summary>An adjective before a noun reaches for its degree, what it is compared with, and one subject right before it.</summary>
    private bool TakesAdjective(ClauseNode before) => before switch
    {
        WordNode word => word.Phrase.Tag is SejongTag.MAG && arguments == 0,
        NominalNode { Case: { Role: CaseRole.Adverbial, Josa: "보다" or "와" or "만큼" or "처럼" } } => true,
        NominalNode { Case: { Role: CaseRole.Adverbial, Josa: "에" } } => arguments == 0 && phrase.Ending == "adnominal",
        NominalNode { Case.Role: CaseRole.Subject } => arguments == 0 && phrase.Ending == "adnominal" && !phrase.Lemma.EndsWith("적이다", StringComparison.Ordinal),
        _ => false,
    };

    private bool TakesAdnominal(ClauseNode before, List<ClauseNode> stack) => before switch
    {
        WordNode word => word.Phrase.Tag != SejongTag.MAJ,
        NominalNode { Case.Role: CaseRole.Topic } nominal => nominal.Case.Focus.Length > 0 && arguments == 0,
        NominalNode { Case.IsTopical: true } => false,
        NominalNode { Case.Role: CaseRole.Front } => false,
        NominalNode nominal when nominal.Phrase.Pieces[^1].Kind == PieceKind.Date && nominal.Case.Role is CaseRole.Bare => arguments == 0,
        NominalNode { Case.Role: CaseRole.Subject } => !taken.Contains(CaseRole.Subject),
        NominalNode { Case.Role: CaseRole.Object } => !taken.Contains(CaseRole.Object) && !taken.Contains(CaseRole.Subject),
        NominalNode { Case.Role: CaseRole.Adverbial or CaseRole.Bare or CaseRole.Complement or CaseRole.Quote } => !taken.Contains(CaseRole.Subject) || arguments < 2,
        NominalNode => true,
        PredicateNode clause => clause.Phrase.Ending is "coordinate" or "purpose" or "result" or "quote" or "participle" && !HasOwnSubject(clause) && !clause.HasComma,
        _ => false,
    };

    private bool TakesEmbedded(ClauseNode before, List<ClauseNode> stack) => before switch
    {
        NominalNode { Case.Role: CaseRole.Topic } => taken.Count > 0 && !taken.Contains(CaseRole.Subject) && OtherSubjectLeft(stack),
        NominalNode { Case.Role: CaseRole.Front } => false,
        NominalNode { Case.Role: CaseRole.Subject } => !taken.Contains(CaseRole.Subject),
        PredicateNode clause => clause.Phrase.Ending is "coordinate" or "purpose" or "result" or "quote" or "participle" or "subordinate" && (!HasTopic(clause) || (stack.Count == 1 && clause.Phrase is { Ending: "coordinate", Eomi: "어" or "고" or "며" } && !clause.HasComma && !clause.Has(CaseRole.Subject))),
        WordNode word => word.Phrase.Tag != SejongTag.MAJ,
        _ => true,
    };

    private bool TakesQuoted(ClauseNode before, List<ClauseNode> stack) => before switch
    {
        NominalNode { Case.Role: CaseRole.Topic } => OtherSubjectLeft(stack),
        NominalNode { Case.Role: CaseRole.Front } => false,
        WordNode { Phrase.Tag: SejongTag.MAJ } => false,
        PredicateNode { Phrase.Ending: "saying" } => false,
        PredicateNode clause => !HasTopic(clause) || OtherSubjectLeft(stack) || clause.Phrase.Ending == "coordinate",
        NominalNode { Case.Role: CaseRole.Subject } => OtherSubjectLeft(stack) || !taken.Contains(CaseRole.Subject),
        _ => true,
    };

    private bool TakesConnective(ClauseNode before) => before switch
    {
        PredicateNode clause => clause.Phrase.Ending is "purpose" or "result" or "quote" or "participle" || (clause.Phrase.Ending is "coordinate" && clause.Phrase.Eomi == "어" && !clause.HasComma),
        NominalNode { Case.Role: CaseRole.Topic } => (phrase.Ending is "coordinate" || (hasLaterTopic && phrase.Ending is "subordinate")) && !taken.Contains(CaseRole.Topic) && !taken.Contains(CaseRole.Subject),
        NominalNode { Case.Role: CaseRole.Front } => false,
        NominalNode { Case.Role: CaseRole.Subject } => !taken.Contains(CaseRole.Subject) || phrase.Tag != SejongTag.VV,
        WordNode { Phrase.Tag: SejongTag.MAJ } => false,
        _ => true,
    };

    /// <summary>Whether a topic or subject stands further left, so that the nearer one can belong to the embedded clause.</summary>
    private static bool OtherSubjectLeft(List<ClauseNode> stack) =>
        stack.Take(stack.Count - 1).Any(n => n is NominalNode { Case.Role: CaseRole.Topic or CaseRole.Subject });

    private static bool HasOwnSubject(PredicateNode clause) => clause.Has(CaseRole.Subject) || clause.Has(CaseRole.Topic);

    private static bool HasTopic(PredicateNode clause) => clause.Has(CaseRole.Topic);
}

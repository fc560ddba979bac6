using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>How far to the left a predicate takes what stands before it; its ending decides.</summary>
internal sealed class Reach(PredicatePhrase phrase, Phrase? next, bool hasLaterTopic, bool hasNextSubject, bool isContrast, SentenceArcs arcs, Valency valency)
{
    private readonly HashSet<CaseRole> taken = [];
    private int arguments;

    /// <summary>46%가 넘는 득표율: a figure right before such a verb is all that it says.</summary>
    private bool IsMeasured { get; set; }

    public bool Takes(ClauseNode before, List<ClauseNode> stack)
    {
        if (next is null)
        {
            return true;
        }

        var takes = phrase switch
        {
            _ when IsAdjective => TakesAdjective(before, stack),
            _ => ByEnding(before, stack),
        };
        var isBarred = IsMeasured && before is not NominalNode { Case.Role: CaseRole.Subject };
        takes &= !isBarred;
        takes = IsGoverned(before) || !isBarred && (IsAdjective ? takes && Parsed(before, takes, stack) : Parsed(before, takes, stack));
        if (takes)
        {
            arguments++;
            IsMeasured = before is NominalNode { Modifiers.Count: 0, Phrase.Pieces: [{ Kind: PieceKind.Figure }] or [{ Kind: PieceKind.Figure }, { Kind: PieceKind.Bracketed }] } && phrase is { Ending: "adnominal", Eomi: "는" or "ㄴ", Lemma: "넘다" or "이르다" or "달하다" or "웃돌다" or "넘어서다" or "가깝다" or "육박하다" or "밑돌다" };
            if (before is NominalNode nominal)
            {
                taken.Add(nominal.Case.Role);
            }
        }

        return takes;
    }

    /// <summary>산업과 연관된 기업, 크기가 다른 제품: right before a predicate that asks for it, a nominal belongs there and to no list.</summary>
    private bool IsGoverned(ClauseNode before) => arguments == 0 && phrase is { Nominal.Count: 0, Ending: "adnominal" } && before switch
    {
        NominalNode { Case: { Role: CaseRole.Conjunct, Josa: "와" }, HasComma: false } => valency.Governs(phrase.Lemma, "와", "과"),
        NominalNode { Case: { Role: CaseRole.Subject } } => phrase is { Tag: SejongTag.VA, Lemma: "다르다" or "같다" } && next is NominalPhrase { Case.Role: CaseRole.Subject or CaseRole.Topic },
        _ => false,
    };

    /// <summary>The learnt parse decides where the josa and eomi leave a choice.</summary>
    private bool Parsed(ClauseNode before, bool ruled, List<ClauseNode> stack) => before switch
    {
        NominalNode { Case.Role: CaseRole.Front } => ruled,
        NominalNode { Case.Role: CaseRole.Topic } when phrase.Ending is not ("coordinate" or "subordinate" or "participle" or "final") => ruled,
        NominalNode { Case.Role: CaseRole.Topic, Case.Focus: "" } when taken.Contains(CaseRole.Subject) && phrase.Ending != "final" => ruled,
        WordNode { Phrase.Tag: SejongTag.MAJ } or WordNode { Phrase.Lemma: "비록" } => ruled,
        WordNode { Phrase.Lemma: "얼마나" or "가장" or "매우" or "훨씬" } when IsAdjective => ruled,
        NominalNode { Case: { Role: CaseRole.Topic, Focus: "" } } when ruled && isContrast && !taken.Contains(CaseRole.Subject) => true,
        NominalNode { Case: { Role: CaseRole.Topic, Focus: "" } } when phrase.Ending == "participle" && !hasNextSubject && !hasLaterTopic => false,
        NominalNode { Case.Role: CaseRole.Subject } when ruled && arguments == 0 && phrase is { Ending: "subordinate" } && !phrase.Lemma.StartsWith("통하", StringComparison.Ordinal) => true,
        NominalNode { Case.Role: CaseRole.Adverbial or CaseRole.Object } when ruled && arguments == 0 && phrase is { Ending: "adnominal", EndingEnglish: "future" } && next is NominalPhrase { Pieces: [{ Kind: PieceKind.Morpheme, Form: "것" }], Case.Josa: "로" } => true,
        NominalNode { Case.Role: CaseRole.Subject } when ruled && phrase is { Ending: "adnominal", EndingEnglish: "future" } && next is NominalPhrase { Pieces: [{ Kind: PieceKind.Morpheme, Form: "것" }], Case.Josa: "로" } && OtherSubjectLeft(stack) => true,
        NominalNode { Case.Role: CaseRole.Subject } when ruled && IsSelfContained => true,
        NominalNode { Case.Role: CaseRole.Bare or CaseRole.Adverbial } when ruled && IsSelfContained && stack is [.., NominalNode { Case.Role: CaseRole.Subject }, _] => true,
        NominalNode { Case.Role: CaseRole.Subject } when ruled && hasLaterTopic && phrase.Ending is "participle" or "subordinate" => true,
        PredicateNode { Phrase: { Ending: "coordinate", Eomi: "고" or "며" or "거나" } } clause when phrase.Ending is "adnominal" && next is not NominalPhrase { Pieces: [{ Kind: PieceKind.Morpheme, Form: "것" or "점" or "바" }] } && HasOwnSubject(clause) => ruled,
        PredicateNode clause when phrase.Ending is "adnominal" or "adnominal-purpose" && (HasTopic(clause) || clause.Dependents.Exists(d => d is NominalNode { Case.IsTopical: true }) || (taken.Contains(CaseRole.Subject) && HasOwnSubject(clause)) || (clause is { HasComma: true, Phrase: { Ending: "coordinate", Eomi: "지만" or "나" or "는데" } })) => ruled,
        PredicateNode when IsAdjective => ruled,
        PredicateNode { Phrase: { Ending: "coordinate", Eomi: "며" or "고" or "지만" or "거나" } } when ruled && phrase.Ending is "adnominal" && next is not NominalPhrase { Pieces: [{ Kind: PieceKind.Morpheme, Form: "것" or "점" or "바" }] } => arcs.Reaches(before.Last, phrase.Last) ?? true,
        PredicateNode { Phrase: { Ending: "subordinate", EndingEnglish: "if" or "because" or "even if" or "although" or "as" } } when phrase.Ending is "adnominal" or "adnominal-purpose" => ruled,
        PredicateNode { Phrase: { Lemma: "이다", Eomi: "고", HasComma: true } } => ruled,
        PredicateNode clause when phrase.Ending == "purpose" && (HasOwnSubject(clause) || clause.HasComma) => ruled && !HasOwnSubject(clause),
        PredicateNode => ruled || (arcs.Reaches(before.Last, phrase.Last) ?? ruled),
        _ => arcs.Reaches(before.Last, phrase.Last) ?? ruled,
    };

    /// <summary>변호사들이 오랫동안 해 온 행위가 드러났다: a relative verb without a subject has the one before it when the verb that comes next has its own.</summary>
    private bool IsSelfContained => phrase is { Ending: "adnominal", Tag: SejongTag.VV } && hasNextSubject && !hasLaterTopic && !taken.Contains(CaseRole.Subject);

    private bool IsAdjective => phrase is { Tag: SejongTag.VA, Ending: "adnominal" or "result" } && !IsExistential;

    private bool IsExistential => phrase.Lemma is "있다" or "없다";

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
    private bool TakesAdjective(ClauseNode before, List<ClauseNode> stack) => before switch
    {
        WordNode word => word.Phrase.Tag is SejongTag.MAG && arguments == 0,
        PredicateNode { Phrase: { Tag: SejongTag.VA, Ending: "coordinate", Operators.Count: 0, IsPast: false }, HasComma: false } pair => arguments == 0 && phrase.Ending == "adnominal" && pair.Dependents.TrueForAll(d => d is WordNode),
        NominalNode { Case: { Role: CaseRole.Adverbial, Josa: "보다" or "와" or "만큼" or "처럼" } } => true,
        NominalNode { Case: { Role: CaseRole.Adverbial, Josa: "에" } } => arguments == 0 && phrase.Ending == "adnominal",
        NominalNode { Case.Role: CaseRole.Subject } subject => arguments == 0 && phrase.Ending == "adnominal" && !IsAgent(subject.Phrase.Pieces[^1]) && (hasNextSubject || OtherSubjectLeft(stack) || valency.IsQuality(phrase.Lemma)) && !phrase.Lemma.EndsWith("적이다", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>용의자가 신속한 재판을 받다: who acts is seldom what an adjective before a noun says something of.</summary>
    private bool IsAgent(ClausePiece noun) =>
        noun is { Kind: PieceKind.Name, Entity.Type: Names.EntityType.Person or Names.EntityType.Organization } or { Tag: SejongTag.NP } || (noun is { Kind: PieceKind.Morpheme } && valency.ClassOf(noun.Form) is "person" or "org");

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
        PredicateNode clause => clause.Phrase.Ending is "coordinate" or "purpose" or "result" or "quote" or "participle" && !clause.HasComma && (!HasOwnSubject(clause) || IsWithin(clause, stack)),
        _ => false,
    };

    private bool TakesEmbedded(ClauseNode before, List<ClauseNode> stack) => before switch
    {
        NominalNode { Case: { Role: CaseRole.Topic, Focus: "also" } } when taken.Contains(CaseRole.Subject) && !taken.Contains(CaseRole.Topic) && (IsExistential || phrase.Tag == SejongTag.VA) => OtherSubjectLeft(stack),
        NominalNode { Case.Role: CaseRole.Topic } => taken.Count > 0 && !taken.Contains(CaseRole.Subject) && OtherSubjectLeft(stack),
        NominalNode { Case.Role: CaseRole.Front } => false,
        NominalNode { Case.Role: CaseRole.Subject } => !taken.Contains(CaseRole.Subject),
        PredicateNode clause => clause.Phrase.Ending is "coordinate" or "purpose" or "result" or "quote" or "participle" or "subordinate" && (!HasTopic(clause) || (stack.Count == 1 && clause.Phrase is { Ending: "coordinate", Eomi: "어" or "고" or "며" or "거나" } && !clause.HasComma && !clause.Has(CaseRole.Subject))),
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

    /// <summary>회사는 농민이 신청을 하고 납품을 할 수 있는 서비스를 제공한다: what happens with a subject of its own behind the topic is inside the relative clause.</summary>
    private static bool IsWithin(PredicateNode clause, List<ClauseNode> stack) =>
        clause is { Phrase: { Ending: "coordinate", Eomi: "고" or "며" or "거나" } } && clause.Has(CaseRole.Subject) && !clause.Has(CaseRole.Topic) && OtherSubjectLeft(stack);

    private static bool HasOwnSubject(PredicateNode clause) => clause.Has(CaseRole.Subject) || clause.Has(CaseRole.Topic);

    private static bool HasTopic(PredicateNode clause) => clause.Has(CaseRole.Topic);
}

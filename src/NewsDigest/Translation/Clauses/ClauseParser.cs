using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>
/// Builds the clause tree from left to right with a stack, as a head-final language allows: a noun takes the modifiers right before it,
/// a predicate takes the arguments before it as far as its ending lets it reach.
/// </summary>
internal sealed class ClauseParser(Func<string, bool> isAdverbial, Valency valency)
{
    private readonly Naming naming = new();

    /// <summary>The roots of a sentence in order; one for a whole sentence, several for fragments.</summary>
    public IReadOnlyList<ClauseNode> Parse(IReadOnlyList<Phrase> phrases, SentenceArcs arcs)
    {
        var stack = new List<ClauseNode>();
        phrases = Wholes.Read(StudyResults.Read(TwinVerbs.Read(StatedAs.Read(HeadlineTopic.Mark(phrases, isAdverbial), valency), valency)));
        for (var i = 0; i < phrases.Count; i++)
        {
            stack.Add(phrases[i] switch
            {
                NominalPhrase nominal => Nominal(nominal, stack),
                PredicatePhrase predicate => Predicate(predicate, stack, arcs, i + 1 < phrases.Count ? phrases[i + 1] : null, phrases.Skip(i + 1).Any(p => p is NominalPhrase { Case.Role: CaseRole.Topic }), NextHasSubject(phrases, i), IsContrast(phrases, i)),
                WordPhrase word => new WordNode(word) { Last = word.Last, HasComma = word.HasComma },
                _ => throw new InvalidOperationException("unknown phrase"),
            });
        }

        PromoteSubject(stack);
        return stack;
    }

    /// <summary>Whether the next verb has a subject between it and the phrase at an index.</summary>
    private static bool NextHasSubject(IReadOnlyList<Phrase> phrases, int at)
    {
        for (var i = at + 1; i < phrases.Count; i++)
        {
            switch (phrases[i])
            {
                case NominalPhrase { Case.Role: CaseRole.Subject or CaseRole.Topic }:
                    return true;
                case PredicatePhrase { Tag: not SejongTag.VA } or PredicatePhrase { Ending: not "adnominal" }:
                    return false;
            }
        }

        return false;
    }

    /// <summary>수출은 증가한 반면 수입은 감소했다: two topics set against each other have a clause each.</summary>
    private bool IsContrast(IReadOnlyList<Phrase> phrases, int at)
    {
        if (phrases[at] is not PredicatePhrase { Ending: "coordinate", Eomi: "지만" or "나" or "는데" } and not PredicatePhrase { Ending: "subordinate", EndingEnglish: "while" or "although" })
        {
            return false;
        }

        var hasTopic = false;
        for (var i = at + 1; i < phrases.Count; i++)
        {
            switch (phrases[i])
            {
                case NominalPhrase { Case: { Role: CaseRole.Topic, Focus: "" } } topic:
                    hasTopic |= topic.Pieces[^1].Kind != PieceKind.Date && !isAdverbial(topic.Pieces[^1].Form);
                    break;
                case PredicatePhrase { Ending: not ("adnominal" or "adnominal-purpose") } end:
                    return hasTopic && end.Ending == "final";
            }
        }

        return false;
    }

    private NominalNode Nominal(NominalPhrase phrase, List<ClauseNode> stack)
    {
        var node = new NominalNode(phrase) { Last = phrase.Last, HasComma = phrase.HasComma, HasDot = phrase.HasDot };
        while (stack.Count > 0 && Modifies(stack[^1], phrase))
        {
            node.Modifiers.Insert(0, stack[^1]);
            stack.RemoveAt(stack.Count - 1);
        }

        TakeTimeOfGenitive(node, stack);
        ReturnConjuncts(node);
        TakeConjuncts(node, stack);
        return node;
    }

    /// <summary>우리나라의 8월 수출: the month between owner and noun belongs to the noun.</summary>
    private static void TakeTimeOfGenitive(NominalNode node, List<ClauseNode> stack)
    {
        if (stack.Count < 2 || stack[^1] is not NominalNode { Case.Role: CaseRole.Bare } time || !IsTime(time) || stack[^2] is not NominalNode { Case.Role: CaseRole.Genitive })
        {
            return;
        }

        node.Modifiers.Insert(0, time);
        node.Modifiers.Insert(0, stack[^2]);
        stack.RemoveRange(stack.Count - 2, 2);
    }

    /// <summary>Members of a list stand before its last member, each with its own modifiers: A와, B, C·.</summary>
    private void TakeConjuncts(NominalNode node, List<ClauseNode> stack)
    {
        while (stack.Count > 0 && stack[^1] is NominalNode before && IsConjunct(before) && Binds(before, node))
        {
            // A와 B의 C: the list ends at B, which was reduced to a modifier of C already.
            node.Conjuncts.InsertRange(0, [.. before.Conjuncts, before]);
            before.Conjuncts.Clear();
            stack.RemoveAt(stack.Count - 1);
        }
    }

    /// <summary>서울, 일본의 오사카, 중국의 톈진: a list goes on over the owners of its members, which are no members themselves.</summary>
    private static void ReturnConjuncts(NominalNode node)
    {
        if ((node.HasComma || node.Case.Role == CaseRole.Conjunct) && node.Phrase.Pieces[^1].Kind == PieceKind.Name && node.Modifiers is [NominalNode { Case.Role: CaseRole.Genitive, Conjuncts.Count: > 0 } owner])
        {
            node.Conjuncts.AddRange(owner.Conjuncts);
            owner.Conjuncts.Clear();
        }
    }

    /// <summary>A bare noun that will be part of a compound leaves the list to the compound's head, unless a dot ties it or both are names.</summary>
    private static bool Binds(NominalNode before, NominalNode node) =>
        !(node.Case.Role == CaseRole.Genitive && before.Modifiers.Exists(m => m is NominalNode { Case.Role: CaseRole.Genitive }) && before.Phrase.Pieces[^1].Kind == PieceKind.Name)
        && (before.Phrase.Pieces[^1].Kind != PieceKind.Figure || before.Case.Role == CaseRole.Conjunct || node.Phrase.Pieces[^1].Kind == PieceKind.Figure)
        && (node.Case.Role != CaseRole.Bare || node.HasComma || node.HasDot || (before.HasDot && !(before.Phrase.HasBullet && before.Modifiers.Exists(m => m is NominalNode { Case.Role: CaseRole.Bare }))) || node.Phrase.Pieces[0].Form is "등" or "등등"
        || (before.Phrase.Pieces[^1].Kind == PieceKind.Name && node.Phrase.Pieces[^1].Kind == PieceKind.Name)
        || (before.Phrase.Pieces[^1].Kind == PieceKind.Figure && node.Phrase.Pieces[^1].Kind == PieceKind.Figure));

    private bool IsConjunct(NominalNode node) =>
        node.Case.Role == CaseRole.Conjunct || (node.Case.Role == CaseRole.Bare && (node.HasComma || node.HasDot) && !IsTime(node) && !IsAdverbialNoun(node));

    private bool Modifies(ClauseNode before, NominalPhrase phrase) => before switch
    {
        WordNode word => word.Phrase.IsDeterminer,
        _ when IsPronounOwner(phrase) => false,
        NominalNode { HasComma: true, Case.Role: CaseRole.Bare } => false,
        NominalNode { HasDot: true, Case.Role: CaseRole.Bare } => false,
        NominalNode { Case.Role: CaseRole.Bare } when IsSaid(phrase) || IsTarget(phrase) => false,
        NominalNode { Case.Role: CaseRole.Bare, Phrase.Pieces: [.., { Kind: PieceKind.Morpheme } day] } when day.Form.EndsWith("요일", StringComparison.Ordinal) => phrase.Pieces[0].Kind == PieceKind.Morpheme && IsTimeHead(phrase) || phrase.Pieces[0].Form is "회의" or "경기" or "오전" or "오후",
        NominalNode { Modifiers.Count: <= 1, Case.Role: CaseRole.Bare, Phrase.Pieces: [{ Tag: SejongTag.SN or SejongTag.NR }, { Form: "월" }] } when IsActor(phrase.Pieces[^1]) => false,
        NominalNode { Case.Role: CaseRole.Bare } time when phrase.Case is { Role: CaseRole.Adverbial, Josa: "에서" } && IsWhen(time) => false,
        NominalNode nominal when nominal.Case.Role == CaseRole.Bare => IsTime(nominal) ? IsTimeHead(phrase) : !IsAdverbialNoun(nominal),
        NominalNode { Case.Role: CaseRole.Genitive } when phrase.Pieces[^1].Kind == PieceKind.Date && phrase.Case.Role == CaseRole.Bare => false,
        NominalNode { Case: { Role: CaseRole.Adverbial, Preposition: "among" } } => phrase.Pieces[0].Kind == PieceKind.Figure || phrase.Pieces[0].Form is "하나" or "일부" or "상당수" or "대부분" or "한",
        NominalNode nominal => nominal.Case.Role is CaseRole.Genitive or CaseRole.Adnominal or CaseRole.Appositive,
        PredicateNode { Phrase: { Ending: "nominal", Case.Role: CaseRole.Adnominal or CaseRole.Genitive } } => true,
        PredicateNode when phrase is { Case.Role: CaseRole.Genitive, Pieces: [{ Kind: PieceKind.Morpheme, Form: "대부분" or "일부" or "다수" or "상당수" or "대다수" }] } => false,
        PredicateNode clause => clause.Phrase.Ending is "adnominal" or "content" or "adnominal-purpose" && !IsAdverbial(phrase),
        _ => false,
    };

    /// <summary>3월 정부는: who acts is not of a month.</summary>
    private bool IsActor(ClausePiece noun) =>
        noun is { Kind: PieceKind.Name, Entity.Type: Names.EntityType.Person or Names.EntityType.Organization } || (noun is { Kind: PieceKind.Morpheme } && valency.ClassOf(noun.Form) is "person" or "org");

    /// <summary>무역에 대한 우리의 입장: what stands before a pronoun that owns belongs to what is owned.</summary>
    private static bool IsPronounOwner(NominalPhrase phrase) => phrase is { Case.Role: CaseRole.Genitive, Pieces: [{ Kind: PieceKind.Morpheme, Tag: SejongTag.NP }] };

    /// <summary>Speech in quotation marks is nobody's compound.</summary>
    private static bool IsSaid(NominalPhrase phrase) => phrase.Pieces[0] is { Kind: PieceKind.Quoted, IsSpeech: true } said && said.Inner.Any(p => p.IsEomi);

    /// <summary>수출 574억달러로: money and shares with 로 are what something comes to.</summary>
    private static bool IsTarget(NominalPhrase phrase) =>
        phrase.Case is { Role: CaseRole.Adverbial, Josa: "로" } && phrase.Pieces is [.., { Quantity: { } quantity }] && (quantity.Unit is "percent" || quantity.Unit is { Length: 3 } && char.IsAsciiLetterUpper(quantity.Unit[0]));

    private static bool IsAdverbial(NominalPhrase phrase) => phrase.Pieces.Count == 1 && phrase.Pieces[0].Kind == PieceKind.Date;

    /// <summary>최근, 현재, 향후 as words of their own.</summary>
    private bool IsAdverbialNoun(NominalNode node) =>
        node.Modifiers.Count == 0 && node.Phrase.Pieces is [{ Kind: PieceKind.Morpheme } only] && isAdverbial(only.Form);

    private static bool IsTime(NominalNode node) => node.Phrase.Pieces[^1].Kind == PieceKind.Date || IsClock(node.Phrase) || IsStretch(node.Phrase) || IsPartOfTime(node);

    /// <summary>수요일, 수요일 오후, 8월 9일 저녁, 10월 초.</summary>
    private static bool IsPartOfTime(NominalNode node) => node.Phrase.Pieces[^1] is { Kind: PieceKind.Morpheme } last
        && (last.Form.EndsWith("요일", StringComparison.Ordinal) || (last.Form is "오전" or "오후" or "저녁" or "밤" or "아침" or "새벽" or "초" or "말" or "중순" or "후반" or "전반" or "중반" or "초반"
            && (node.Phrase.Pieces.Count > 1 ? IsDay(node.Phrase.Pieces[^2]) : node.Modifiers is [.., NominalNode { Case.Role: CaseRole.Bare } day] && IsDay(day.Phrase.Pieces[^1]))));

    private static bool IsDay(ClausePiece piece) => piece.Kind == PieceKind.Date || piece.Form is [.., '월' or '년' or '일'] or "세기" or "년대" || piece.Quantity is { Unit: "centuries" or "century" };

    /// <summary>5년간, 사흘째, 3년 연속, 1년 전: how long or how long ago.</summary>
    private static bool IsStretch(NominalPhrase phrase) =>
        phrase.Pieces is [.., { Kind: PieceKind.Figure }, { Tag: SejongTag.XSN, Form: "간" }] or [.., { Quantity.Unit: "years" or "months" or "weeks" or "days" or "hours" or "minutes" or "quarters" }, { Form: "전" or "째" or "연속" or "뒤" }];

    /// <summary>1년 전 서울에서, 3월 20일 강당에서: when something happened is no part of where.</summary>
    private static bool IsWhen(NominalNode node) =>
        (node.Phrase.Pieces is [{ Form: "전" or "뒤" or "후" }] && node.Modifiers is [.., NominalNode { Case.Role: CaseRole.Bare, Phrase.Pieces: [.., { Quantity.Unit: "years" or "months" or "weeks" or "days" or "hours" }] }])
        || (node.Phrase.Pieces is [{ Tag: SejongTag.SN }, { Form: "일" }] && node.Modifiers is [.., NominalNode { Case.Role: CaseRole.Bare, Phrase.Pieces: [.., { Form: "월" }] }]);

    /// <summary>5시, 5시 30분.</summary>
    private static bool IsClock(NominalPhrase phrase) =>
        phrase.Pieces is [.., { Kind: PieceKind.Morpheme, Tag: SejongTag.SN or SejongTag.NR or SejongTag.MMN }, { Kind: PieceKind.Morpheme, Tag: SejongTag.NNB, Form: "시" or "분" }];

    private static bool IsTimeHead(NominalPhrase phrase) =>
        phrase.Pieces[0].Kind == PieceKind.Date || IsClock(phrase) || phrase.Pieces[0].Form is "오전" or "오후" or "밤" or "새벽" or "저녁" or "아침" or "말" or "초" or "중순" or "하반기" or "상반기" or "이후" or "현재" or "기준";

    private PredicateNode Predicate(PredicatePhrase phrase, List<ClauseNode> stack, SentenceArcs arcs, Phrase? next, bool hasLaterTopic, bool hasNextSubject, bool isContrast)
    {
        var complement = phrase.Nominal.Count > 0 ? CauseNouns.Complement(Nominal(new NominalPhrase(phrase.Nominal, new NominalCase(CaseRole.Complement)) { Last = phrase.Last }, stack)) : null;
        var isCopula = phrase.Tag is SejongTag.VCP or SejongTag.VCN;
        var node = new PredicateNode(phrase) { Last = phrase.Last, HasComma = phrase.HasComma, Complement = isCopula ? complement : null };
        if (complement is not null && !isCopula)
        {
            node.Dependents.Add(complement);
        }

        var reach = new Reach(phrase, next, hasLaterTopic, hasNextSubject, isContrast, arcs, valency);
        while (stack.Count > 0 && reach.Takes(stack[^1], stack))
        {
            node.Dependents.Insert(0, stack[^1]);
            stack.RemoveAt(stack.Count - 1);
        }

        node = Conceded(node);
        if (phrase is { Lemma: "쓰다", Tag: SejongTag.VA } && node.Has(CaseRole.Subject))
        {
            // 장관이 쓴 책: nobody is bitter, so it is the verb.
            node = With(node, phrase with { Tag = SejongTag.VV, EndingEnglish = phrase.Eomi == "ㄴ" ? "past" : phrase.EndingEnglish });
        }

        OrderVerbs.TakeTold(node);
        Hoist(node);
        TakeOpeners(node);
        RaiseObject(node);
        if (next is not null)
        {
            ReturnTopic(node, stack);
        }

        return naming.Of(node) ?? Hearsay.Of(node) ?? node;
    }

    /// <summary>비록 작지만: although it is small; the adverb only announces the ending.</summary>
    private static PredicateNode Conceded(PredicateNode node)
    {
        if (node.Phrase is not ({ Ending: "coordinate", EndingEnglish: "but" } or { Ending: "subordinate", EndingEnglish: "even if" or "although" })
            || node.Dependents.FindIndex(d => d is WordNode { Phrase.Lemma: "비록" }) is not (>= 0 and var at))
        {
            return node;
        }

        node.Dependents.RemoveAt(at);
        return With(node, node.Phrase with { Ending = "subordinate", EndingEnglish = "although" });
    }

    private static PredicateNode With(PredicateNode node, PredicatePhrase phrase)
    {
        var changed = new PredicateNode(phrase) { Last = node.Last, HasComma = node.HasComma, Complement = node.Complement };
        changed.Dependents.AddRange(node.Dependents);
        return changed;
    }

    /// <summary>기업을 중요하다고 생각한다: what an adjective is said of is its subject, although Korean makes it an object.</summary>
    private static void RaiseObject(PredicateNode node)
    {
        if (node.Dependents.OfType<PredicateNode>().LastOrDefault() is not { Phrase: { Ending: "quote", Tag: SejongTag.VA or SejongTag.VCP } } said || said.Has(CaseRole.Subject) || said.Has(CaseRole.Topic))
        {
            return;
        }

        var owner = said.Has(CaseRole.Object) ? said : node.Phrase.Lemma is "생각하다" or "여기다" or "보다" or "판단하다" or "느끼다" or "평가하다" && said.Phrase.Tag == SejongTag.VA ? node : null;
        if (owner?.Dependents.FindIndex(d => d is NominalNode { Case.Role: CaseRole.Object }) is not (>= 0 and var at))
        {
            return;
        }

        var noun = (NominalNode)owner.Dependents[at];
        var subject = new NominalNode(noun.Phrase with { Case = new NominalCase(CaseRole.Subject, "이") }) { Last = noun.Last };
        subject.Modifiers.AddRange(noun.Modifiers);
        subject.Conjuncts.AddRange(noun.Conjuncts);
        owner.Dependents.RemoveAt(at);
        said.Dependents.Insert(0, subject);
    }

    /// <summary>특히 가격이 오르면서 수출이 늘었다: what is said of the whole sentence stands before its first clause.</summary>
    private void TakeOpeners(PredicateNode node)
    {
        for (var i = 0; i < node.Dependents.Count; i++)
        {
            if (node.Dependents[i] is PredicateNode { Phrase.Ending: "subordinate" or "participle" or "purpose" or "coordinate", Dependents: [var opener, _, ..] } first && (i == 0 || first.Phrase.Ending != "coordinate")
                && (opener is PredicateNode { Phrase: { Ending: "result", EndingEnglish: "remark" } } || (opener is WordNode word && valency.OpensSentence(word.Phrase))))
            {
                first.Dependents.RemoveAt(0);
                node.Dependents.Insert(i, opener);
                return;
            }
        }
    }

    /// <summary>기업이 시장을 열기 위해 노력한다: who strives for a purpose is the subject of the main clause.</summary>
    private static void Hoist(PredicateNode node)
    {
        if (node.Has(CaseRole.Subject) || node.Dependents.Exists(d => d is NominalNode { Case: { Role: CaseRole.Topic } topic } && (topic.Focus.Length == 0 || node.Phrase.Tag != SejongTag.VV)))
        {
            return;
        }

        for (var i = 0; i < node.Dependents.Count; i++)
        {
            if (node.Dependents[i] is PredicateNode { Phrase: { Ending: "purpose" } or { Ending: "subordinate", EndingEnglish: "in addition to" or "by" or "without" or "only if" or "rather than" or "instead of" or "before" or "after" or "with" } } purpose && TakeActor(purpose) is { Count: > 0 } actor)
            {
                node.Dependents.InsertRange(i, actor);
                return;
            }
        }
    }

    /// <summary>Takes the subject, topic or acting place out of a clause or of the clauses joined to it.</summary>
    private static List<ClauseNode> TakeActor(PredicateNode clause)
    {
        var at = clause.Dependents.FindIndex(d => d is NominalNode { Case: { Role: CaseRole.Subject or CaseRole.Topic } or { IsTopical: true, Josa: "에서" } });
        if (at >= 0)
        {
            // What stands before the actor, such as the time, goes with it.
            var actor = clause.Dependents.Take(at + 1).Where((d, i) => i == at || d is NominalNode { Case.Role: CaseRole.Bare or CaseRole.Front } or WordNode).ToList();
            clause.Dependents.RemoveAll(actor.Contains);
            return actor;
        }

        return clause.Dependents.OfType<PredicateNode>().Where(d => d.Phrase.Ending is "coordinate" or "purpose").Select(TakeActor).FirstOrDefault(a => a.Count > 0) ?? [];
    }

    /// <summary>그는 A하고 B하겠다고 밝혔다: both clauses are reported, their topic is the speaker.</summary>
    private static void ReturnTopic(PredicateNode node, List<ClauseNode> stack)
    {
        if (node.Phrase.Ending is not ("quote" or "saying" or "adnominal" or "nominal") || stack.Exists(n => n is NominalNode { Case.Role: CaseRole.Topic or CaseRole.Subject }))
        {
            return;
        }

        var first = FirstCoordinate(node);
        var at = first?.Dependents.FindIndex(d => d is NominalNode { Case.Role: CaseRole.Topic } or NominalNode { Case: { IsTopical: true, Josa: "에서" } }) ?? -1;
        if (first is null || at < 0)
        {
            return;
        }

        // The time before the topic goes with it.
        var opening = first.Dependents.Take(at + 1).Where((d, i) => i == at || d is NominalNode { Case.Role: CaseRole.Bare or CaseRole.Front }).ToList();
        first.Dependents.RemoveAll(opening.Contains);
        stack.AddRange(opening);
    }

    /// <summary>The first of the clauses joined in front of a predicate, which bears what they share; null when there is none.</summary>
    private static PredicateNode? FirstCoordinate(PredicateNode node)
    {
        var first = node.Dependents.OfType<PredicateNode>().FirstOrDefault(d => d.Phrase.Ending is "coordinate" or "participle");
        return first is null || first.Has(CaseRole.Topic) ? first : FirstCoordinate(first) ?? first;
    }

    /// <summary>
    /// A subject at the head of the sentence that an adnominal clause has taken belongs to the main predicate when that has none:
    /// 정부가 새로 만든 계획을 발표했다.
    /// </summary>
    private void PromoteSubject(List<ClauseNode> roots)
    {
        if (roots.Count == 0 || roots[^1] is not PredicateNode main || main.Has(CaseRole.Subject) || main.Has(CaseRole.Topic) || main.Dependents.Exists(d => d is PredicateNode { Phrase: { Ending: "nominal", Case.Role: CaseRole.Subject or CaseRole.Topic } }))
        {
            return;
        }

        var target = main;
        while (Opening(target) is PredicateNode { Phrase.Ending: "coordinate" } joined && !joined.Has(CaseRole.Topic) && !joined.Has(CaseRole.Subject))
        {
            target = joined;
        }

        if (target != main && target.Dependents.OfType<PredicateNode>().Any(d => d.Has(CaseRole.Subject) || d.Has(CaseRole.Topic)))
        {
            return;
        }

        var owner = FirstClause(Opening(target) ?? main.Complement);
        var subject = owner?.Dependents.FirstOrDefault() as NominalNode;
        if (owner is null || subject?.Case.Role != CaseRole.Subject || (main.Phrase.Tag == SejongTag.VCP && !IsDoer(owner, main)))
        {
            return;
        }

        if (!(valency.IsIntransitive(owner.Phrase.Lemma) || owner.Dependents.Exists(d => d is NominalNode { Case.Role: CaseRole.Object or CaseRole.Adverbial }) || (owner.Phrase.Tag == SejongTag.VA && subject.Phrase.Pieces[^1].Kind == PieceKind.Name)))
        {
            return;
        }

        owner.Dependents.RemoveAt(0);
        target.Dependents.Insert(0, subject);
    }

    /// <summary>The first argument of a predicate, behind words and times about the whole sentence.</summary>
    private static ClauseNode? Opening(PredicateNode node) =>
        node.Dependents.FirstOrDefault(d => d is not (WordNode or NominalNode { Case.Role: CaseRole.Front } or NominalNode { Case.IsTopical: true }) && !(d is NominalNode { Case.Role: CaseRole.Bare } time && IsTime(time)));

    /// <summary>절반이 찾아온 사람들이다: whoever comes is the noun after the clause, so that what stands first is who is said to be it.</summary>
    private bool IsDoer(PredicateNode owner, PredicateNode copula) =>
        copula.Complement?.Phrase.Pieces[^1].Form is not ("것" or "때" or "곳" or "날" or "이유" or "점" or "셈" or "때문" or "상황" or "경우" or "시점" or "순간" or "결과" or "배경" or "모습")
        && owner.Phrase.Ending == "adnominal" && (owner.Has(CaseRole.Object) || valency.IsIntransitive(owner.Phrase.Lemma));

    private static PredicateNode? FirstClause(ClauseNode? node) => node switch
    {
        PredicateNode { Phrase.Ending: "adnominal" or "content" or "nominal", Dependents: [NominalNode { Case.Role: not CaseRole.Subject, Modifiers.Count: > 0 } first, ..] } clause => FirstClause(first) ?? clause,
        PredicateNode { Phrase.Ending: "adnominal" or "content" or "nominal" } clause => clause,
        NominalNode { Modifiers.Count: > 0 } nominal => FirstClause(nominal.Modifiers[0]),
        _ => null,
    };
}

using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>A predicate with its arguments as an English clause: verb, voice and auxiliaries, and each argument in the place its josa and the verb's frame give it.</summary>
internal sealed class ClauseTransfer(NominalTransfer nominals, PredicateChoice predicates, WordChoice words, EnglishInflection forms, Func<string, string> romanize)
{
    private readonly AdverbialPrepositions prepositions = new();

    public NominalTransfer Nominals => nominals;

    /// <summary>Clauses that are asked; set once by the composition of the engine.</summary>
    public IndirectQuestion Questions { get; set; } = null!;

    /// <param name="node">The predicate.</param>
    /// <param name="scope">Counts of the sentence.</param>
    /// <param name="inherits">Whether a subject will come from outside, so that none need be made up.</param>
    /// <param name="inheritedPast">The tense of the clause that this one is joined to.</param>
    public EnglishClause Transfer(PredicateNode node, TransferScope scope, bool inherits, bool inheritedPast)
    {
        var arguments = new ArgumentSet(node);
        var isRelative = node.Phrase.Ending == "adnominal";
        var choice = predicates.Choose(node, arguments, scope);
        var isOrder = OrderVerbs.Contain(node.Phrase.Lemma) && !node.Has(CaseRole.Object) && !choice.IsPassive && arguments.Clauses.Exists(c => c.Phrase is { Ending: "result", Tag: SejongTag.VV });
        choice = isOrder ? choice with { English = choice.English switch { "demand" => "require", "request" or "propose" => "ask", "recommend" or "advise" => "advise", var same => same } } : choice;
        var isUnknowing = node.Phrase.Lemma == "모르다" && choice.English == "have no idea";
        choice = isUnknowing ? choice with { English = "know", Frame = new Dictionary<string, string>(StringComparer.Ordinal), IsStative = true } : choice;
        var slots = new ClauseSlots(nominals, words, prepositions, romanize, scope, choice, node.Has(CaseRole.Object), isRelative);
        var outer = scope.Governor;
        scope.Governor = node.Phrase.Lemma;
        scope.GovernsGerund = TakesGerund(choice);
        if (node.Phrase.Operators.Contains("causative", StringComparer.Ordinal) && choice is { IsAdjective: false, IsPassive: false })
        {
            slots.ExpectCausee();
        }

        if (isOrder)
        {
            slots.ExpectOrdered();
        }

        var lastCoordinate = node.Dependents.FindLastIndex(d => d is PredicateNode c && ClauseJoining.IsCoordinate(c, node, inherits));
        IReadOnlyList<string>? early = null;
        foreach (var dependent in arguments.Plain)
        {
            if (early is null && lastCoordinate >= 0 && node.Dependents.IndexOf(dependent) > lastCoordinate)
            {
                early = [.. slots.Front];
            }

            scope.GovernsQuality = choice.IsAdjective;
            slots.Add(dependent);
            scope.GovernsGerund = TakesGerund(choice);
        }

        scope.GovernsQuality = false;
        scope.GovernsGerund = false;
        IReadOnlyList<string> late = early is null ? [] : [.. slots.Front.Where(f => !early.Contains(f, StringComparer.Ordinal))];

        var isPast = !scope.IsHeadline && IsPast(node, inheritedPast);
        var joined = new ClauseJoining(this, forms, scope);
        var isCommand = node.Phrase.IsCommand && !node.Has(CaseRole.Subject) && (!node.Has(CaseRole.Topic) || (choice.IsTransitive && !node.Has(CaseRole.Object))) && !choice.IsAdjective && !choice.IsPassive;
        inherits |= isCommand;
        joined.AddCoordinates(arguments.Clauses, node, inherits, inherits || node.Has(CaseRole.Subject) || node.Has(CaseRole.Topic), isPast);
        scope.Governor = node.Phrase.Lemma;
        if (isCommand)
        {
            slots.OrderTopic();
        }

        if (choice.IsImpersonal && slots.Subject is null)
        {
            slots.MakeImpersonal();
            slots.PutTopicInFront();
        }

        slots.Resolve(node, choice, inherits || joined.LeadsSubject);
        scope.Governor = outer;
        choice = choice.IsCopula && slots.CountTopic(node) ? choice with { English = "have", IsCopula = false } : choice;
        var verb = Voice(choice, slots, node, inherits || joined.LeadsSubject);
        joined.AddOthers(arguments.Clauses, node, inherits, lastCoordinate, isCommand ? EnglishPronoun.You : slots.Subject, isPast, slots.IsPassive);
        if (choice.IsCopula && node.Complement is null && slots.Object.Length == 0 && joined.TakeReason() is { Length: > 0 } reason)
        {
            slots.SetReported(reason);
        }
        if (joined.Quoted.Length == 0 && slots.Object.Length == 0 && choice is { SemanticClass: "say", IsPassive: false } && joined.Trailing.Any(t => t.StartsWith("saying that ", StringComparison.Ordinal)) && slots.TakePointer())
        {
            slots.SetReported(joined.TakeSaid());
        }

        if (isOrder && slots.Object.Length == 0 && joined.TakeOrdered() is { Length: > 0 } ordered)
        {
            slots.SetReported(ordered);
        }

        if (joined.Quoted.Length > 0)
        {
            slots.SetReported(joined.Quoted);
            if (slots.IsPassive)
            {
                slots.MakeImpersonal();
            }
        }

        if (joined.Extent.Length > 0 && verb is { Head: "be", Rest.Length: > 0 } && choice.IsAdjective && slots.Degree == Degree.Positive)
        {
            verb = verb with { Rest = "so " + verb.Rest };
        }

        scope.Doubts.MadeUp += slots.Subject is null && !inherits && !joined.LeadsSubject ? 1 : 0;
        verb = isUnknowing && !slots.IsDenied ? verb.Negated() : verb;
        var isShort = node.Phrase.Lemma == "되다" && (slots.Negation.Length > 0 || node.Phrase.Operators.Contains("not", StringComparer.Ordinal)) && slots.FallShort();
        verb = isShort ? VerbGroup.Of("be") : verb;
        verb = node.Phrase.Tag == SejongTag.VCN || (choice.IsAbsence && slots.IsDenied && verb.IsNegated) ? verb.Negated() : verb;
        verb = slots.Negation switch { "안" when !slots.IsDenied => verb.Negated(), "못" => slots.IsDenied ? verb.Under("can") : verb.Under("can").Negated(), _ => verb };

        var acted = slots.TakeCausee();
        slots.Extrapose(isRelative || (inherits && node.Phrase.Ending is "adnominal"), choice);
        foreach (var op in node.Phrase.Operators)
        {
            if (op == "not" && (slots.IsDenied || isShort))
            {
                continue;
            }

            if (op == "notall")
            {
                verb = slots.DenyWhole() ? verb : verb.Negated();
                continue;
            }

            if (op.StartsWith("adverb:", StringComparison.Ordinal))
            {
                slots.Say(op["adverb:".Length..]);
                continue;
            }

            verb = op == "causative" && acted is { Length: > 0 } ? new VerbGroup { Head = "make", Rest = VerbGroup.Join("~", verb.Infinitive(), acted) } : Under(verb, op, choice);
        }

        if (verb.IsNegated && !slots.IsDenied && slots.TakeAlmost())
        {
            verb = verb.Negated();
            slots.Say("hardly");
        }

        if (node.Phrase is { Ending: "adnominal", EndingEnglish: "future" } && node.Phrase.Operators.Count == 0)
        {
            verb = verb.Under("will");
        }

        var isAdvice = scope.IsPolite && slots.Subject is null && !inherits && !slots.IsPassive && !joined.LeadsSubject && !choice.IsAdjective && !choice.IsCopula && !choice.IsExistential && node.Phrase is { Ending: "final", IsPast: false } && node.Phrase.Operators.Any(o => o is "modal:must" or "modal:can" or "modal:may" or "modal:should" or "infinitive:need to");
        return new EnglishClause
        {
            Front = isRelative ? joined.Leading : [.. slots.Front.Where(f => !late.Contains(f, StringComparer.Ordinal)), .. joined.Leading],
            Lead = isRelative ? joined.Late : [.. late, .. joined.Late],
            Coordinates = [.. joined.Coordinates, .. slots.Gapped.Select(g => new CoordinateClause("and", new EnglishClause { Subject = g.Subject, Verb = verb, Object = g.Figure, After = g.After, IsPast = isPast, IsTransitive = true }))],
            Subject = isCommand || isAdvice ? EnglishPronoun.You : slots.Subject,
            IsCommand = isCommand,
            Verb = verb,
            IsPast = isPast && !isCommand && !node.Phrase.Operators.Contains("perfectnow", StringComparer.Ordinal),
            Adverb = slots.Adverb,
            Object = slots.Object,
            IsTransitive = choice.IsTransitive && !slots.IsPassive,
            IsOpen = choice.ActsOnBareNoun && !choice.Frame.ContainsKey("에") && !slots.IsPassive && slots.Object.Length == 0 && slots.ObjectPhrase is null && choice.SemanticClass is not ("motion" or "change" or "event" or "state"),
            After = [.. joined.Manners, .. slots.After, .. isRelative ? slots.Front : [], .. joined.Trailing, .. joined.Extent.Length == 0 ? Array.Empty<string>() : [(choice.IsAdjective && slots.Degree == Degree.Positive ? "" : "to the point ") + joined.Extent]],
        };
    }

    private static bool TakesGerund(PredicateEnglish choice) => choice.Frame.GetValueOrDefault("cl") == "ing"
        || (choice.English.LastIndexOf(' ') is > 0 and var blank && choice.English[(blank + 1)..] is "for" or "on" or "to" or "of" or "in" or "about" or "from" or "against" or "at");

    private static bool IsPast(PredicateNode node, bool inheritedPast) => node.Phrase.IsPast || (node.Phrase.Ending == "adnominal" && node.Phrase.EndingEnglish == "past") || (inheritedPast && node.Phrase.Ending is "coordinate" or "participle" or "saying");

    private VerbGroup Voice(PredicateEnglish choice, ClauseSlots slots, PredicateNode node, bool inherits)
    {
        if (choice.IsExistential || (choice.IsPlenty && (slots.IsThere || slots.HasMore) && slots.Subject is not null && node.Phrase.Ending is "final" or "coordinate" or "subordinate" or "quote" or "saying"))
        {
            return slots.Existential(choice);
        }

        var verb = choice.IsAdjective ? VerbGroup.Of("be " + VerbGroup.Join(slots.Intensity, EnglishComparison.Of(choice.English, slots.Degree))) : VerbGroup.Of(choice.English);
        if (choice.IsPassive)
        {
            slots.IsPassive = true;
            return verb.Passive(forms);
        }

        if (node.HeadIsObject && choice.ActsOnBareNoun && slots.Subject is null && slots.ObjectPhrase is null && slots.Object.Length == 0 && choice.SemanticClass is "act")
        {
            slots.IsPassive = true;
            return verb.Passive(forms);
        }

        if (!inherits && slots.IsTopicUsed && node.Phrase is { Ending: "final" or "coordinate" or "subordinate", Operators: ["modal:can", ..] } && choice is { ActsOnBareNoun: true, IsAdjective: false, IsCopula: false, SemanticClass: "act" or "think" } && slots.ObjectPhrase is null && slots.Object.Length == 0 && node.Dependents.TrueForAll(d => d is not PredicateNode { Phrase.Ending: "quote" or "nominal" or "coordinate" }))
        {
            // 이 카드는 학교에서 사용할 수 있다: what is no agent is used, although Korean does not say so.
            slots.IsPassive = true;
            return verb.Passive(forms);
        }

        var isWilled = node.Phrase.Operators.Any(o => o is "infinitive:plan to" or "infinitive:decide to" or "infinitive:seek to" or "infinitive:want to");
        if (!isWilled && choice.IsTransitive && choice.English is not ("have" or "lack" or "become" or "resemble" or "suit" or "boast" or "possess" or "want" or "know") && slots.Subject is null && !inherits && slots.ObjectPhrase is not null && node.Phrase.Ending is "final" or "coordinate" or "subordinate")
        {
            slots.PromoteObject(choice);
            slots.IsPassive = true;
            return verb.Passive(forms);
        }

        return verb;
    }

    private VerbGroup Under(VerbGroup verb, string op, PredicateEnglish choice)
    {
        var colon = op.IndexOf(':', StringComparison.Ordinal);
        var (kind, english) = colon < 0 ? (op, "") : (op[..colon], op[(colon + 1)..]);
        return kind switch
        {
            "progressive" => verb.IsBe && !verb.Rest.Contains(' ', StringComparison.Ordinal) && choice.IsAdjective || choice.IsStative ? verb : verb.Progressive(forms),
            "perfect" or "perfectnow" => verb.Perfect(forms),
            "not" => verb.Negated(),
            "modal" => verb.Under(english),
            "infinitive" => verb.Under(english, forms),
            "state" => choice.IsPassive || choice.IsStative || choice.IsAdjective || choice.SemanticClass is "state" or "change" ? verb : verb.Progressive(forms),
            "become" => choice.IsAdjective && verb.IsBe ? new VerbGroup { Head = "become", Rest = verb.Rest } : choice.IsTransitive ? verb.Passive(forms) : verb,
            "causative" => new VerbGroup { Head = "make", Rest = VerbGroup.Join("~", verb.Infinitive()) },
            _ => verb,
        };
    }
}

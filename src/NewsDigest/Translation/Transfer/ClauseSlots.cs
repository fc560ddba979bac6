using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>The arguments and adverbials of one predicate in the places of an English clause: collected one by one, resolved when all are known.</summary>
internal sealed class ClauseSlots
{
    private readonly ClausePlaces places;
    private readonly ArgumentPlacing arguments;
    private readonly NominalTransfer nominals;
    private readonly TransferScope scope;

    public ClauseSlots(NominalTransfer nominals, WordChoice words, AdverbialPrepositions prepositions, Func<string, string> romanize, TransferScope scope, PredicateEnglish verb, bool hasObject, bool isRelative)
    {
        this.nominals = nominals;
        this.scope = scope;
        places = new ClausePlaces(verb);
        arguments = new ArgumentPlacing(places, new AdverbialPlacing(places, verb, prepositions, hasObject, isRelative), nominals, words, romanize, scope, verb);
    }

    public IReadOnlyList<string> Front => places.Front;

    public IReadOnlyList<string> After => places.After;

    public string Adverb => places.Adverb;

    public string Intensity => places.Intensity;

    public Degree Degree => places.Degree;

    public IReadOnlyList<(EnglishNounPhrase Subject, string Figure, IReadOnlyList<string> After)> Gapped => places.Gapped;

    public EnglishNounPhrase? Subject => places.Subject;

    public EnglishNounPhrase? ObjectPhrase => places.ObjectPhrase;

    public string Object => places.Object;

    public bool IsPassive { get; set; }

    public bool IsDenied => places.IsDenied;

    public string Negation => places.Negation;

    public bool IsThere => places.IsThere;

    /// <summary>Whether the topic has more or fewer of something.</summary>
    public bool HasMore => places is { Possessed: not null, Degree: Degree.Comparative };

    public void Add(ClauseNode node) => arguments.Add(node);

    /// <summary>A has B; there is B; A is in B.</summary>
    public VerbGroup Existential(PredicateEnglish choice) => ExistentialWording.Of(places, choice, nominals);

    /// <summary>The reported clause: the object, or behind one.</summary>
    public void SetReported(string text)
    {
        if (places.Object.Length == 0)
        {
            places.Object = text;
        }
        else
        {
            places.After.Add(text);
        }
    }

    /// <summary>Whether the subject is the topic and nobody who acts.</summary>
    public bool IsTopicUsed => places.Subject is { IsAgent: false, IsName: false, SemanticClass: "artifact" or "document" or "info" or "thing" or "food" or "money" or "work" or "abstract" or "substance" or "place" } && ReferenceEquals(places.Subject, places.Topic) && places.Gapped.Count == 0;

    /// <summary>Somebody will be told to do it.</summary>
    public void ExpectOrdered() => places.IsOrdered = true;

    /// <summary>Somebody will be made to do it.</summary>
    public void ExpectCausee() => places.IsCaused = true;

    /// <summary>Puts who is made to do it in the object's place and gives what it is done to; null when nobody is named.</summary>
    public string? TakeCausee()
    {
        if (places.Causee is not { } causee)
        {
            return null;
        }

        var acted = places.Object;
        places.Object = causee.ObjectText();
        return acted;
    }

    /// <summary>천 건이 안 되다: be fewer than 1,000; false when the complement is no figure.</summary>
    public bool FallShort()
    {
        if (places.ObjectPhrase is not { IsFigure: true } figure)
        {
            return false;
        }

        places.Object = (figure.Number.Length > 0 ? "fewer than " : "less than ") + figure.ObjectText().Replace("fewer than ", "", StringComparison.Ordinal).Replace("less than ", "", StringComparison.Ordinal);
        places.Negation = "";
        return true;
    }

    /// <summary>모두가 동의하는 것은 아니다: not all agree; false when the subject is no whole.</summary>
    public bool DenyWhole()
    {
        if (places.Subject is not { } whole || !(whole.Words is "all" or "everyone" or "everything" || whole.Words.StartsWith("all ", StringComparison.Ordinal) || whole.Words.StartsWith("every ", StringComparison.Ordinal)))
        {
            return false;
        }

        places.Subject = whole with { IsPlural = whole.IsPlural || whole.Words == "all", Words = "not " + whole.Words, Possessor = "", Determiner = Determiner.None };
        return true;
    }

    /// <summary>그가 떠난 것이 분명하다: it is clear that he left, rather than that he left is clear.</summary>
    public void Extrapose(bool isInner, PredicateEnglish choice)
    {
        if (!isInner && (choice.IsAdjective || IsPassive || choice.SemanticClass is "state") && places is { Subject: { SemanticClass: "abstract", Possessor: "" } said, Object.Length: 0, ObjectPhrase: null } && said.Words.StartsWith("that ", StringComparison.Ordinal))
        {
            places.After.Add(said.Text());
            places.Subject = EnglishPronoun.It;
        }
        else if (!isInner && !choice.IsCopula && !choice.IsAdjective && places.Subject is { SemanticClass: "abstract", Possessor: "" } fact && fact.Words.StartsWith("that ", StringComparison.Ordinal))
        {
            places.Subject = fact with { Words = "the fact " + fact.Words };
        }
    }

    /// <summary>이같이, 이렇게 point at words that the report itself gives in English; says whether there was one.</summary>
    public bool TakePointer() => places.Adverbs.Remove("like this") | places.After.Remove("like this");

    /// <summary>거의 움직이지 않다: almost not is hardly.</summary>
    public bool TakeAlmost() => places.Adverbs.Remove("almost");

    /// <summary>It is reported that …: whoever does it is named in the report.</summary>
    public void MakeImpersonal() => places.Subject = EnglishPronoun.It;

    /// <summary>이 지역은 눈이 온다: in this area, it snows.</summary>
    public void PutTopicInFront()
    {
        if (places.Topic is { } topic)
        {
            places.Front.Add((topic.SemanticClass is "time" or "daypart" ? "" : "in ") + topic.ObjectText());
            places.Topic = null;
        }
    }

    /// <summary>음식은 미리 주문하세요: in a command the topic is what is acted on.</summary>
    public void OrderTopic()
    {
        if (places.Topic is { SemanticClass: not "person" })
        {
            places.ObjectPhrase ??= places.Topic;
            places.Topic = null;
        }
    }

    /// <summary>경우가 많다: an adverb that Korean says with a noun.</summary>
    public void Say(string adverb) => places.Adverbs.Add(adverb);

    public void PromoteObject(PredicateEnglish verb)
    {
        if (places.ObjectPhrase is { } said && said.Words.StartsWith("that ", StringComparison.Ordinal) && said.SemanticClass == "abstract" && verb.SemanticClass is "say" or "think")
        {
            // It is mentioned that ...
            places.Subject = EnglishPronoun.It;
            return;
        }

        places.Subject = places.ObjectPhrase;
        places.ObjectPhrase = null;
        places.Object = "";
    }

    /// <summary>Decides what topic and bare nouns are, once all arguments are known.</summary>
    public void Resolve(PredicateNode node, PredicateEnglish choice, bool inherits)
    {
        scope.Doubts.Crowded += places.Crowded + (places.Topic is not null && places.Subject is not null && !choice.IsAdjective && !choice.IsExistential ? 1 : 0);
        if (places.Topic is not null && places.Gapped.Count > 0 && places.Subject is not null)
        {
            places.Front.Add(VerbGroup.Join(places.Topic.IsAgent || places.Topic.SemanticClass == "place" ? "in" : "for", places.Topic.ObjectText()));
        }
        else if (places.Topic is not null)
        {
            ResolveTopic(node, choice, inherits);
        }

        if (choice.IsCopula)
        {
            ResolveCopula(node);
        }

        ResolveActingPlace(choice);

        FigurePlacing.Resolve(places, choice, nominals);
        if (choice is { IsAdjective: false, IsCopula: false } && !places.Adverbs.Exists(IsComparing) && !places.After.Exists(IsComparing))
        {
            for (var i = 0; i < places.After.Count; i++)
            {
                places.After[i] = places.After[i].StartsWith("than ", StringComparison.Ordinal) ? "compared with " + places.After[i][5..] : places.After[i];
            }
        }

        if (places.Complement is not null && places.Object.Length == 0 && places.ObjectPhrase is null)
        {
            places.ObjectPhrase = places.Complement;
        }
        else if (places.Complement is not null)
        {
            places.After.Insert(0, places.Complement.Text());
        }

        if (places.Object.Length == 0 && places.ObjectPhrase is not null)
        {
            places.Object = places.ObjectPhrase.IsFigure ? FigurePlacing.WithoutMore(places.ObjectPhrase.ObjectText(), choice) : places.ObjectPhrase.ObjectText();
        }

        if (places.Quote.Length > 0)
        {
            places.Object = VerbGroup.Join(places.Object, places.Quote[0] == '"' ? "," : "", places.Quote);
        }
    }

    /// <summary>지역에서는 산업을 키우고 있다: a place that acts is the subject when there is no other.</summary>
    private void ResolveActingPlace(PredicateEnglish choice)
    {
        if (places.ActingPlace is null)
        {
            return;
        }

        if (places.Subject is null && places.Topic is null && choice is { IsPassive: false, IsExistential: false, IsCopula: false, IsAdjective: false, SemanticClass: not ("change" or "event" or "state") })
        {
            places.Subject = ClausePlaces.AsSubject(places.ActingPlace);
        }
        else
        {
            places.Front.Add("in " + places.ActingPlace.ObjectText());
        }
    }

    private void ResolveTopic(PredicateNode node, PredicateEnglish choice, bool inherits)
    {
        if (inherits && places is { IsTopicAdded: true, Subject: null, ObjectPhrase: null, Topic: { IsAgent: false, SemanticClass: not ("person" or "org" or "group") } } && choice is { IsPassive: false, IsAdjective: false, IsTransitive: true } && (choice.ActsOnBareNoun || node.Phrase.Lemma.EndsWith("시키다", StringComparison.Ordinal)))
        {
            // 회사는 공장을 짓고 기술도 개발한다: behind a clause that names who acts.
            places.ObjectPhrase = places.Topic;
            places.Topic = null;
        }
        else if (places.Subject is null)
        {
            places.Subject = places.Topic;
        }
        else if (places.IsCaused)
        {
            places.Causee = places.Subject;
            places.Subject = places.Topic;
        }
        else if (places.ObjectPhrase is null && choice.IsTransitive && !choice.IsPassive && !choice.IsAdjective && !choice.IsCopula)
        {
            places.ObjectPhrase = places.Topic;
        }
        else if (choice is { IsTransitive: true, IsPassive: false, IsAdjective: false } && places is { ObjectPhrase: { IsFigure: false } acted, Topic: { IsAgent: false, SemanticClass: not ("person" or "org" or "group") } about, Subject: { IsAgent: true } or { SemanticClass: "person" or "org" or "group" } })
        {
            // 법안은 의원이 초안을 작성했다: what the sentence is about owns what is acted on.
            if (!about.IsName && acted is { Possessor: "", IsName: false, SemanticClass: not "person" })
            {
                places.ObjectPhrase = acted with { After = VerbGroup.Join(acted.After, "of", about.ObjectText()), Determiner = acted.Determiner == Determiner.Indefinite ? Determiner.Definite : acted.Determiner };
            }
            else
            {
                places.Front.Insert(0, "as for " + about.ObjectText());
            }
        }
        else if (choice.IsPlenty && places is { Degree: Degree.Comparative, Topic: not null, Subject: { IsFigure: false, IsName: false, Possessor: "" } })
        {
            // 서울은 부산보다 학교가 많다: Seoul has more schools than Busan.
            places.Possessed = places.Subject;
            places.Subject = places.Topic;
        }
        else if (node.Phrase.Lemma is "다르다" or "비슷하다" or "유사하다" && places is { Topic.IsPlural: true, Subject: { IsName: false } respect })
        {
            // 두 언어는 문자가 다르다: the two languages are different in letters.
            places.After.Insert(0, "in " + (respect with { Determiner = respect.Determiner == Determiner.Definite && respect.After.Length == 0 ? Determiner.None : respect.Determiner }).ObjectText());
            places.Subject = places.Topic;
        }
        else if (choice.IsExistential || (places.IsThere && choice.IsPlenty))
        {
            places.Possessed = places.Subject;
            places.Subject = places.Topic;
        }
        else if (places.Topic!.IsName || places.Topic.SemanticClass is "person" or "org" && places.Subject.Possessor.Length == 0)
        {
            places.Subject = places.Subject with { Possessor = EnglishPronoun.Possessive(places.Topic.Text()) ?? places.Topic.Genitive(), Determiner = Determiner.None };
        }
        else
        {
            places.Subject = places.Subject with { After = VerbGroup.Join(places.Subject.After, "of", places.Topic.Text()), Determiner = places.Subject.Determiner == Determiner.Indefinite ? Determiner.Definite : places.Subject.Determiner };
        }
    }

    private static bool IsComparing(string words) => words is "more" or "less" or "most" or "rather" or "even" or "better" or "worse" || words.Contains("more ", StringComparison.Ordinal) || words.EndsWith("er", StringComparison.Ordinal) || words.Contains(" ahead", StringComparison.Ordinal);

    /// <summary>회사는 직원이 500명이다: the company has 500 employees; 서울은 인구가 천만 명이다: Seoul has a population of 10 million.</summary>
    public bool CountTopic(PredicateNode node)
    {
        if (node.Phrase.Tag != SejongTag.VCP || places is not { Topic: { } owner, Subject: { IsFigure: false, IsName: false } counted, ObjectPhrase: { IsFigure: true, Number.Length: > 0 } figure } || ReferenceEquals(owner, places.Subject) || node.Complement?.Modifiers.Count > 0)
        {
            return false;
        }

        var isQuantity = counted.SemanticClass is "quantity" or "number" || counted.Lemma is "인구" or "수";
        if (!isQuantity && counted.SemanticClass is not ("person" or "group"))
        {
            return false;
        }

        var plain = counted with { Possessor = "", Determiner = Determiner.Indefinite, After = counted.After.StartsWith("of ", StringComparison.Ordinal) ? "" : counted.After };
        places.Subject = owner;
        places.ObjectPhrase = isQuantity ? plain with { After = VerbGroup.Join(plain.After, "of", figure.Number) } : nominals.AsCounted(plain, figure.Number);
        places.Object = places.ObjectPhrase.ObjectText();
        return true;
    }

    private void ResolveCopula(PredicateNode node)
    {
        var said = node.Complement is null ? null : nominals.Transfer(node.Complement, scope);
        if (node.Phrase.Tag == SejongTag.VCN && said is null)
        {
            if (places is { Complement: null, Topic: { IsName: false, IsFigure: false } only } && (places.Subject is null || ReferenceEquals(places.Topic, places.Subject)))
            {
                // 호의적인 반응은 아니었다: it was not a favorable response.
                places.Complement = only with { Determiner = only is { Determiner: Determiner.Definite, After: "" } ? Determiner.Indefinite : only.Determiner };
                places.Topic = null;
                places.Subject = null;
            }

            said = places.Complement ?? (places.Topic is not null && places.Subject is not null && !ReferenceEquals(places.Topic, places.Subject) ? Subject : null);
            places.Complement = null;
            if (said is not null && ReferenceEquals(said, places.Subject))
            {
                places.Subject = places.Topic;
            }
        }

        if (said is not null && node.Complement?.Phrase.Case.Preposition is { Length: > 0 } because)
        {
            places.Object = VerbGroup.Join(because, said.Text(), TakeSaidOf());
            return;
        }

        if (said is not null && node.Phrase.Tag == SejongTag.VCP && node.Complement is { Modifiers.Count: 0, Conjuncts.Count: 0, Phrase.Pieces: [{ Date: { } date }] } && TakeSaidOf() is { Length: > 0 } happened)
        {
            places.Object = VerbGroup.Join(date.Preposition, said.Text(), happened);
            return;
        }

        places.ObjectPhrase = said;
    }

    /// <summary>그가 온 것은 1990년이었다: it was in 1990 that he came; empty when the subject is no such clause.</summary>
    private string TakeSaidOf()
    {
        if (places.Subject is not { SemanticClass: "abstract", Possessor: "" } said || !said.Words.StartsWith("that ", StringComparison.Ordinal))
        {
            return "";
        }

        places.Subject = EnglishPronoun.It;
        return said.Text();
    }
}

using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Puts the arguments and adverbials of one predicate into the places of an English clause.</summary>
internal sealed class ClauseSlots(NominalTransfer nominals, WordChoice words, Func<string, string> romanize, TransferScope scope, PredicateEnglish verb, bool hasObject, bool isRelative)
{
    private readonly List<string> front = [];
    private readonly List<string> after = [];
    private readonly List<string> adverbs = [];
    private readonly List<EnglishNounPhrase> bare = [];
    private EnglishNounPhrase? topic;
    private EnglishNounPhrase? complement;
    private EnglishNounPhrase? possessed;
    private EnglishNounPhrase? actingPlace;
    private EnglishNounPhrase? pair;
    private string quote = "";
    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);
    private readonly List<(EnglishNounPhrase Subject, string Figure, IReadOnlyList<string> After)> gapped = [];
    private bool isCompared;
    private string measure = "";
    private string? counted;

    public IReadOnlyList<string> Front => front;

    /// <summary>English mirrors Korean: what stands nearest to the verb comes first.</summary>
    public IReadOnlyList<string> After => after;

    public string Adverb => string.Join(' ', adverbs.Where(a => (Degree == Degree.Positive || a is not ("more" or "most")) && !IsIntensity(a)));

    /// <summary>very, too, extremely: what stands right before an adjective.</summary>
    public string Intensity => VerbGroup.Join(measure, string.Join(' ', adverbs.Where(IsIntensity)));

    /// <summary>Whether the predicate is compared: 더, 보다, 가장.</summary>
    public Degree Degree => !verb.IsAdjective ? Degree.Positive : adverbs.Contains("most", StringComparer.Ordinal) ? Degree.Superlative : isCompared || adverbs.Contains("more", StringComparer.Ordinal) ? Degree.Comparative : Degree.Positive;

    /// <summary>A가 5%, B가 3%를 기록했다: the subjects before the last one, each with its figure.</summary>
    public IReadOnlyList<(EnglishNounPhrase Subject, string Figure, IReadOnlyList<string> After)> Gapped => gapped;

    public EnglishNounPhrase? Subject { get; private set; }

    public EnglishNounPhrase? ObjectPhrase { get; private set; }

    public string Object { get; private set; } = "";

    public bool IsPassive { get; set; }

    /// <summary>Whether an argument is negative already: no one.</summary>
    public bool IsDenied { get; private set; }

    /// <summary>안 or 못 before the verb; empty when there is none.</summary>
    public string Negation { get; private set; } = "";

    public void Add(ClauseNode node)
    {
        switch (node)
        {
            case WordNode word:
                AddWord(word.Phrase);
                break;
            case NominalNode nominal:
                AddNominal(nominal);
                break;
            case PredicateNode clause:
                AddNominalisedClause(clause);
                break;
        }
    }

    /// <summary>The reported clause: the object, or behind one.</summary>
    public void SetReported(string text)
    {
        if (Object.Length == 0)
        {
            Object = text;
        }
        else
        {
            after.Add(text);
        }
    }

    /// <summary>이같이, 이렇게 point at words that the report itself gives in English; says whether there was one.</summary>
    public bool TakePointer() => adverbs.Remove("like this") | after.Remove("like this");

    /// <summary>It is reported that …: whoever does it is named in the report.</summary>
    public void MakeImpersonal() => Subject = EnglishPronoun.It;

    /// <summary>음식은 미리 주문하세요: in a command the topic is what is acted on.</summary>
    public void OrderTopic()
    {
        if (topic is { SemanticClass: not "person" })
        {
            ObjectPhrase ??= topic;
            topic = null;
        }
    }

    public void PromoteObject()
    {
        Subject = ObjectPhrase;
        ObjectPhrase = null;
        Object = "";
    }

    /// <summary>Whether 많다 says that there is much of something, and not more than of something else.</summary>
    public bool IsThere => Degree == Degree.Positive && !verb.IsExistential && Subject is null or { IsFigure: false, IsName: false } && Subject?.Words.StartsWith("number ", StringComparison.Ordinal) != true;

    private bool IsIntensity(string adverb) => verb.IsAdjective && DegreeAdverbs.Contain(adverb);

    /// <summary>Decides what topic and bare nouns are, once all arguments are known.</summary>
    public void Resolve(PredicateNode node, PredicateEnglish choice)
    {
        if (topic is not null && gapped.Count > 0 && Subject is not null)
        {
            front.Add(VerbGroup.Join(topic.IsAgent || topic.SemanticClass == "place" ? "in" : "for", topic.ObjectText()));
        }
        else if (topic is not null)
        {
            ResolveTopic(choice);
        }

        if (choice.IsCopula)
        {
            ResolveCopula(node);
        }

        ResolveActingPlace(choice);

        foreach (var noun in bare)
        {
            if (noun.IsFigure && (Degree == Degree.Comparative || choice is { IsAdjective: true, English: "away" }) && measure.Length == 0)
            {
                measure = noun.Text();
            }
            else if (!noun.IsFigure && ObjectPhrase is null && Object.Length == 0 && choice.ActsOnBareNoun)
            {
                ObjectPhrase = noun;
            }
            else if (!noun.IsFigure && Subject is null && topic is null && !choice.ActsOnBareNoun && !choice.IsCopula && ReferenceEquals(noun, bare.LastOrDefault(b => !b.IsFigure)))
            {
                Subject = AsSubject(noun);
            }
            else if (choice.IsExistential && !choice.IsAbsence && Subject is { IsFigure: false, IsName: false } && noun is { IsFigure: true, Number.Length: > 0 })
            {
                counted = noun.Number;
            }
            else
            {
                after.Insert(0, noun.Text());
            }
        }

        if (complement is not null && Object.Length == 0 && ObjectPhrase is null)
        {
            ObjectPhrase = complement;
        }
        else if (complement is not null)
        {
            after.Insert(0, complement.Text());
        }

        if (Object.Length == 0 && ObjectPhrase is not null)
        {
            Object = ObjectPhrase.ObjectText();
            if (choice.English is "exceed" or "surpass" or "top" or "cross" or "break through" or "pass" && ObjectPhrase.IsFigure)
            {
                Object = Object.Replace("more than ", "", StringComparison.Ordinal);
            }
        }

        if (quote.Length > 0)
        {
            Object = VerbGroup.Join(Object, quote[0] == '"' ? "," : "", quote);
        }
    }

    /// <summary>A has B; there is B; A is in B.</summary>
    public VerbGroup Existential(PredicateEnglish choice)
    {
        if (choice.IsPlenty)
        {
            return Plenty(choice);
        }

        if (possessed is not null)
        {
            Object = choice.IsAbsence ? WithNo(possessed) : AsNew(possessed).Text();
            return VerbGroup.Of("have");
        }

        if (Subject is null || (ReferenceEquals(Subject, topic) && after.Count > 0))
        {
            return choice.IsAbsence ? new VerbGroup { Head = "be", IsNegated = true } : VerbGroup.Of("be");
        }

        if (!choice.IsAbsence && counted is { } number && Subject is { IsFigure: false, IsName: false })
        {
            Subject = nominals.AsCounted(Subject, number);
        }

        Object = choice.IsAbsence ? WithNo(Subject) : AsNew(Subject).Text();
        Subject = new EnglishNounPhrase { Words = "there", IsPlural = Subject.IsPlural };
        return VerbGroup.Of("be");
    }

    /// <summary>지역에서는 산업을 키우고 있다: a place that acts is the subject when there is no other.</summary>
    private void ResolveActingPlace(PredicateEnglish choice)
    {
        if (actingPlace is null)
        {
            return;
        }

        if (Subject is null && topic is null && choice is { IsPassive: false, IsExistential: false, IsCopula: false, IsAdjective: false, SemanticClass: not ("change" or "event" or "state") })
        {
            Subject = AsSubject(actingPlace);
        }
        else
        {
            front.Add("in " + actingPlace.ObjectText());
        }
    }

    private VerbGroup Plenty(PredicateEnglish choice)
    {
        var thing = possessed ?? Subject;
        if (thing is null)
        {
            return VerbGroup.Of("be " + VerbGroup.Join(Intensity, choice.English));
        }

        Object = nominals.AsModifier(thing with { Determiner = thing.Determiner == Determiner.Definite ? Determiner.Indefinite : thing.Determiner }, VerbGroup.Join(Intensity, choice.English)).Text();
        if (possessed is not null)
        {
            return VerbGroup.Of("have");
        }

        Subject = new EnglishNounPhrase { Words = "there", IsPlural = true };
        return VerbGroup.Of("be");
    }

    private static EnglishNounPhrase AsNew(EnglishNounPhrase phrase) =>
        phrase is { Determiner: Determiner.Definite, After: "" } ? phrase with { Determiner = Determiner.Indefinite } : phrase;

    private static string WithNo(EnglishNounPhrase phrase) =>
        phrase.Possessor.Length > 0 || phrase.IsName || phrase.Words is "nothing" || phrase.Words.StartsWith("no ", StringComparison.Ordinal) ? phrase.Text() : "no " + (phrase with { Determiner = Determiner.None }).Text();

    private void ResolveTopic(PredicateEnglish choice)
    {
        if (Subject is null)
        {
            Subject = topic;
        }
        else if (ObjectPhrase is null && choice.IsTransitive && !choice.IsPassive && !choice.IsAdjective && !choice.IsCopula)
        {
            ObjectPhrase = topic;
        }
        else if (choice.IsExistential || (IsThere && choice.IsPlenty))
        {
            possessed = Subject;
            Subject = topic;
        }
        else if (topic!.IsName || topic.SemanticClass is "person" or "org" && Subject.Possessor.Length == 0)
        {
            Subject = Subject with { Possessor = topic.Genitive(), Determiner = Determiner.None };
        }
        else
        {
            Subject = Subject with { After = VerbGroup.Join(Subject.After, "of", topic.Text()), Determiner = Subject.Determiner == Determiner.Indefinite ? Determiner.Definite : Subject.Determiner };
        }
    }

    private void ResolveCopula(PredicateNode node)
    {
        var said = node.Complement is null ? null : nominals.Transfer(node.Complement, scope);
        if (node.Phrase.Tag == SejongTag.VCN && said is null)
        {
            said = complement ?? (topic is not null && Subject is not null && !ReferenceEquals(topic, Subject) ? Subject : null);
            complement = null;
            if (said is not null && ReferenceEquals(said, Subject))
            {
                Subject = topic;
            }
        }

        ObjectPhrase = said;
    }

    private void AddWord(WordPhrase word)
    {
        if (word.Lemma is "안" or "못" && word.Tag == SejongTag.MAG)
        {
            Negation = word.Lemma;
            return;
        }

        var entry = words.Word(word.Lemma, word.Tag);
        var english = entry?.English ?? scope.Mark(word.Lemma, romanize);
        scope.Count(entry, "word");
        if (english == "more" && !verb.IsAdjective)
        {
            after.Insert(0, english);
            return;
        }

        if (english == "all" && WithBoth())
        {
            return;
        }

        var place = word.Tag == SejongTag.MAJ || (entry is not null && WordChoice.Has(entry, "front")) ? "front" : entry is not null && WordChoice.Has(entry, "end") ? "end" : "mid";
        AddAt(place, english);
    }

    /// <summary>A와 B를 모두: both A and B.</summary>
    private bool WithBoth()
    {
        if (pair is null)
        {
            return false;
        }

        if (ReferenceEquals(pair, ObjectPhrase))
        {
            ObjectPhrase = Both(pair);
        }
        else if (pair.Words == Subject?.Words)
        {
            Subject = Both(Subject);
        }
        else if (pair.Words == topic?.Words)
        {
            topic = Both(topic);
        }
        else
        {
            return false;
        }

        return true;

        static EnglishNounPhrase Both(EnglishNounPhrase phrase) => phrase with { Words = "both " + phrase.Words };
    }

    private void AddAt(string place, string english)
    {
        switch (place)
        {
            case "front":
                front.Insert(0, english);
                break;
            case "time" when topic is null && Subject is null:
                front.Add(english);
                break;
            case "end" or "time":
                after.Insert(0, english);
                break;
            default:
                adverbs.Add(english);
                break;
        }
    }

    private void AddNominal(NominalNode node)
    {
        if (AdverbialOf(node) is { } adverbial)
        {
            scope.Count();
            AddAt(adverbial.Place, adverbial.English);
            return;
        }

        var phrase = nominals.Transfer(node, scope);
        if (phrase.Text().Length == 0)
        {
            return;
        }

        pair = node.Conjuncts.Count == 1 && phrase is { IsPlural: true, Possessor: "" } ? phrase : null;
        var focus = node.Case.Focus;
        if (NegativeNominal.Of(node, phrase) is { } denied)
        {
            IsDenied = true;
            if (denied.Words == "nothing" && node.Case.Role == CaseRole.Topic && verb.IsTransitive)
            {
                ObjectPhrase = denied;
            }
            else
            {
                Place(node, denied);
            }

            return;
        }

        if (focus is "only" or "even")
        {
            phrase = phrase with { Possessor = "", Words = focus + " " + (phrase with { After = "" }).Text(), Determiner = Determiner.None };
        }
        else if (focus is "also" && !adverbs.Contains("also", StringComparer.Ordinal))
        {
            adverbs.Add("also");
        }

        Place(node, phrase);
    }

    /// <summary>A lone noun that is an adverbial as it stands: 최근, 처음으로.</summary>
    private AdverbialNoun? AdverbialOf(NominalNode node)
    {
        if (node.Modifiers.Count > 0 || node.Conjuncts.Count > 0 || node.Phrase.Pieces.Any(p => p.Kind != PieceKind.Morpheme) || node.Case.Focus.Length > 0)
        {
            return null;
        }

        var noun = string.Concat(node.Phrase.Pieces.Select(p => p.Form));
        return node.Case.Role switch
        {
            CaseRole.Bare or CaseRole.Conjunct => words.AdverbialNoun(noun),
            CaseRole.Topic => words.AdverbialNoun(noun) is { Place: "front" } front ? front : null,
            CaseRole.Adverbial when node.Case.Josa.Length > 0 => words.AdverbialNoun(noun + node.Case.Josa),
            _ => null,
        };
    }

    private void Place(NominalNode node, EnglishNounPhrase phrase)
    {
        switch (node.Case.Role)
        {
            case CaseRole.Subject when verb.Frame.TryGetValue("이", out var role) && role is not "subj" && topic is not null:
                PutIn(role, phrase);
                break;
            case CaseRole.Subject:
                MakeRoom();
                Subject = AsSubject(phrase);
                break;
            case CaseRole.Topic when topic is null:
                topic = AsSubject(phrase);
                break;
            case CaseRole.Complement:
                complement = phrase;
                break;
            case CaseRole.Object:
                PutIn(verb.Frame.GetValueOrDefault("을", "obj"), phrase);
                break;
            case CaseRole.Front:
                front.Add(VerbGroup.Join(node.Case.Preposition, AsSubject(phrase).Text()));
                break;
            case CaseRole.Quote:
                quote = Quoted(phrase);
                break;
            case CaseRole.Bare or CaseRole.Conjunct when IsDate(node):
                AddTime(node, phrase);
                break;
            case CaseRole.Conjunct when node.Case.Josa == "와":
                PutIn(verb.Frame.GetValueOrDefault("와", "with"), phrase);
                break;
            case CaseRole.Bare or CaseRole.Conjunct:
                AddBare(phrase);
                break;
            case CaseRole.Adverbial:
                AddAdverbial(node, phrase);
                break;
            default:
                after.Insert(0, VerbGroup.Join(node.Case.Preposition, phrase.Text()));
                break;
        }
    }

    private string Quoted(EnglishNounPhrase phrase)
    {
        var text = phrase.Text();
        return quote.Length == 0 ? text : quote + ", and " + text;
    }

    /// <summary>A second subject: the first had its figure (A가 5%, B가 3%를 기록했다), or it is what the sentence is about.</summary>
    private void MakeRoom()
    {
        if (Subject is null)
        {
            return;
        }

        if (bare.Count > 0 && bare[^1].IsFigure)
        {
            gapped.Add((Subject, bare[^1].Text(), [.. after]));
            after.Clear();
            bare.RemoveAt(bare.Count - 1);
            Subject = null;
        }
        else if (topic is null)
        {
            topic = Subject;
        }
        else
        {
            after.Insert(0, "with " + Subject.Text());
        }
    }

    private static EnglishNounPhrase AsSubject(EnglishNounPhrase phrase) =>
        phrase with { Determiner = phrase.Determiner == Determiner.Indefinite ? Determiner.Definite : phrase.Determiner };

    private static bool IsDate(NominalNode node) => node.Phrase.Pieces.LastOrDefault(p => p.Kind != PieceKind.Bracketed)?.Kind == PieceKind.Date;

    private void AddTime(NominalNode node, EnglishNounPhrase phrase)
    {
        var date = node.Phrase.Pieces.Last(p => p.Kind == PieceKind.Date).Date!;
        var text = VerbGroup.Join(date.Preposition, phrase.Text());
        if (Subject is null && topic is null && ObjectPhrase is null && after.Count == 0)
        {
            front.Add(text);
        }
        else
        {
            after.Insert(0, text);
        }
    }

    private void AddBare(EnglishNounPhrase phrase)
    {
        if (phrase.SemanticClass is "clock" or "daypart" or "century")
        {
            after.Insert(0, VerbGroup.Join(phrase.SemanticClass == "clock" ? "at" : phrase.Lemma == "밤" ? "on" : "in", phrase.Text()));
        }
        else if (phrase.SemanticClass == "time" || phrase.Words.StartsWith("for ", StringComparison.Ordinal))
        {
            after.Insert(0, VerbGroup.Join(AdverbialPreposition.IsWeekday(phrase.Words) ? "on" : "", phrase.Text()));
        }
        else
        {
            bare.Add(phrase);
        }
    }

    private void AddAdverbial(NominalNode node, EnglishNounPhrase phrase)
    {
        var josa = node.Case.Josa;
        if (verb.IsExistential && topic is null && josa is "에게" or "한테" or "께")
        {
            topic = AsSubject(phrase);
            return;
        }

        if (node.Case.Preposition == "about" && josa.Length == 0 && IsDiscussed)
        {
            ObjectPhrase = phrase;
            return;
        }

        if (phrase.IsAdjective && josa == "로")
        {
            adverbs.Add(EnglishAdverb.Of(phrase.Words));
            return;
        }

        if (josa == "로" && phrase.IsFigure)
        {
            after.Insert(0, VerbGroup.Join(verb.Frame.GetValueOrDefault(josa) is "at" or "by" ? verb.Frame[josa] : verb.IsAdjective || verb.IsCopula || verb.SemanticClass == "state" || verb.English is "account for" or "rank" or "total" or "be" ? "at" : "to", phrase.ObjectText()));
            return;
        }

        if (josa == "로" && phrase.Words.StartsWith("that ", StringComparison.Ordinal) && ObjectPhrase is null && verb is { IsPassive: false, IsTransitive: true })
        {
            ObjectPhrase = phrase;
            return;
        }

        if (josa.Length > 0 && phrase.SemanticClass != "time" && verb.Frame.TryGetValue(josa, out var role))
        {
            PutIn(role, phrase);
            return;
        }

        if (phrase.Words.StartsWith("by ", StringComparison.Ordinal))
        {
            AddAt(node.Case.IsTopical ? "front" : "end", phrase.Text());
            return;
        }

        isCompared |= josa == "보다";
        var preposition = AdverbialPreposition.For(node, phrase, verb);
        if (josa == "까지" && sources.TryGetValue(after.FirstOrDefault(""), out var source))
        {
            after[0] = VerbGroup.Join("from", source);
            after.Insert(1, VerbGroup.Join("to", phrase.ObjectText()));
            return;
        }

        if (josa == "에서" && (node.Case.IsTopical || (isRelative && phrase.SemanticClass == "org" && verb is { SemanticClass: "act", IsPassive: false })) && phrase is { SemanticClass: "place" or "org" or "group" } or { IsAgent: true, IsName: true } && Subject is null && topic is null)
        {
            actingPlace ??= phrase;
            return;
        }

        var text = VerbGroup.Join(preposition, josa == "보다" ? phrase.ObjectText().Replace(" ago", " earlier", StringComparison.Ordinal).Replace("one year earlier", "a year earlier", StringComparison.Ordinal) : phrase.ObjectText());
        if (josa is "에서" or "부터")
        {
            sources[text] = phrase.ObjectText();
        }

        if (node.Case.IsTopical && Subject is null && topic is null)
        {
            front.Add(text);
        }
        else
        {
            after.Insert(0, text);
        }
    }

    /// <summary>Verbs that take as object what Korean says with 에 대해.</summary>
    private bool IsDiscussed => verb is { IsTransitive: true, IsPassive: false, IsAdjective: false } && !hasObject && ObjectPhrase is null && quote.Length == 0
        && verb.English is not ("say" or "talk" or "speak" or "think" or "know" or "ask" or "complain" or "warn" or "report" or "inform" or "learn" or "write");

    private void AddNominalisedClause(PredicateNode clause)
    {
        var clauseForm = verb.Frame.GetValueOrDefault("cl", "");
        if (clause.Phrase.Eomi == "기" && (clause.Phrase.Case.Josa == "로" || (clauseForm == "inf" && clause.Phrase.Case.Role is CaseRole.Object or CaseRole.Bare)))
        {
            after.Insert(0, "to " + nominals.Relatives.Infinitive(clause, scope));
            return;
        }

        var phrase = nominals.Relatives.Gerund(clause, scope);
        if (clause.Phrase.EndingEnglish == "whether" && verb is { IsTransitive: true, IsPassive: false, IsAdjective: false } && ObjectPhrase is null && clause.Phrase.Case.Role is CaseRole.Topic or CaseRole.Subject or CaseRole.Object or CaseRole.Bare)
        {
            ObjectPhrase = phrase;
            return;
        }

        Place(new NominalNode(new NominalPhrase([], clause.Phrase.Case)), phrase);
    }

    private void PutIn(string role, EnglishNounPhrase phrase)
    {
        switch (role)
        {
            case "obj" when ObjectPhrase is null:
                ObjectPhrase = phrase;
                break;
            case not ("obj" or "subj") when phrase.Words.StartsWith("that ", StringComparison.Ordinal) && ObjectPhrase is null:
                ObjectPhrase = phrase;
                break;
            case "subj" when Subject is null:
                Subject = AsSubject(phrase);
                break;
            case "obj" or "subj":
                after.Insert(0, phrase.Text());
                break;
            case "inf" or "ing" or "that":
                after.Insert(0, VerbGroup.Join("to", phrase.Text()));
                break;
            default:
                var text = VerbGroup.Join(role, phrase.ObjectText());
                if (role == "from")
                {
                    sources[text] = phrase.ObjectText();
                }

                after.Insert(0, text);
                break;
        }
    }
}

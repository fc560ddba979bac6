using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>A nominal with its modifiers as an English noun phrase: adjectives before, possessor, of-phrases and relative clauses after.</summary>
internal sealed class NominalTransfer(CompoundTransfer compounds, WordChoice words, EnglishInflection forms, Func<string, string> romanize)
{
    private readonly NounPrepositions prepositions = new();

    /// <summary>Relative clauses are clauses; set once by the composition of the engine.</summary>
    public required RelativeTransfer Relatives { get; init; }

    public EnglishNounPhrase Transfer(NominalNode node, TransferScope scope)
    {
        if (node.Conjuncts.Count > 0 && node.Phrase.Pieces[0].Form is not ("등" or "등등"))
        {
            return List(node, scope);
        }

        return Single(node, scope);
    }

    /// <summary>A word that stands alone.</summary>
    public string Word(WordPhrase word, TransferScope scope)
    {
        var entry = words.Word(word.Lemma, word.Tag);
        scope.Count(entry, "word");
        return entry?.English ?? scope.Mark(word.Lemma, romanize);
    }

    private EnglishNounPhrase Single(NominalNode node, TransferScope scope)
    {
        var segment = NounSegment.Of(node);
        if (node.Conjuncts.Count > 0)
        {
            segment.Lists.TryAdd(0, node.Conjuncts);
        }

        var such = segment.Pieces.FindIndex(p => p.Form is "등" or "등등" && p.Kind == PieceKind.Morpheme);
        if (such > 0)
        {
            return SuchAs(segment, such, scope);
        }

        if (segment.Lists.Count > 0 && node.Conjuncts.Count == 0)
        {
            return WithInnerList(segment, scope);
        }

        return Relatives.Nominalised(node, segment, scope) ?? Generic(Modified(scope.Governor is "많다" or "적다" && node.Case.Role == CaseRole.Subject && segment.Modifiers.Exists(m => m is PredicateNode) ? InGeneral(Head(segment, scope)) : Head(segment, scope), segment.Modifiers, segment, scope), node);
    }

    /// <summary>주민, 규제: some nouns mean the whole kind when nothing counts or points at them; as subjects of news they are one that the reader knows.</summary>
    private EnglishNounPhrase Generic(EnglishNounPhrase phrase, NominalNode node) =>
        phrase is { IsGeneric: true, Determiner: Determiner.Indefinite, IsPlural: false, Possessor: "" } && !node.Modifiers.Exists(m => m is WordNode || (m is PredicateNode && phrase.SemanticClass == "person")) && node.Case is not ({ Role: CaseRole.Subject or CaseRole.Topic or CaseRole.Complement or CaseRole.Appositive } or { Josa: "로" or "로서" or "처럼" or "마다" })
        && !DeterminerWords.Begins(phrase.Words) && !DeterminerWords.IsUnique(phrase.Words)
            ? phrase with { Words = forms.Plural(phrase.Words), IsPlural = true, Determiner = Determiner.None }
            : phrase;

    /// <summary>The compound itself; what modifies it helps to pick its sense.</summary>
    private EnglishNounPhrase Head(NounSegment segment, TransferScope scope)
    {
        if (segment.Modifiers.Count == 0)
        {
            return compounds.Transfer(segment.Pieces, scope);
        }

        scope.Modifiers = [.. segment.Modifiers.Select(m => m switch { PredicateNode clause => clause.Phrase.Lemma, NominalNode { Case.Role: CaseRole.Genitive } owner => owner.Phrase.Pieces[^1].Form, WordNode word => word.Phrase.Lemma, _ => "" }), segment.Modifiers.Exists(m => m is PredicateNode) ? "clause" : ""];
        var head = compounds.Transfer(segment.Pieces, scope);
        scope.Modifiers = [];
        return head;
    }

    /// <summary>A, B, C 등 N -> N such as A, B and C; without N -> A, B, C and others.</summary>
    private EnglishNounPhrase SuchAs(NounSegment segment, int at, TransferScope scope)
    {
        var members = new List<string>();
        if (segment.Lists.FirstOrDefault(l => l.Key <= at) is { Value: { } list })
        {
            members.AddRange(list.Select(n => InGeneral(Transfer(n, scope)).Text()));
        }

        var last = compounds.Transfer(segment.Pieces.Take(at).ToList(), scope);
        var hasHead = at + 1 < segment.Pieces.Count;
        var etc = segment.Pieces[at].Eojeol;
        last = Modified(last, hasHead ? [.. segment.Modifiers.Where(m => m is not (PredicateNode or WordNode) || (m is WordNode && m.Last < etc))] : segment.Modifiers, segment, scope);
        members.Add((members.Count > 0 || hasHead ? InGeneral(last) : last).Text());
        if (!hasHead)
        {
            return new EnglishNounPhrase { Words = string.Join(", ", members) + " and others", IsPlural = true, SemanticClass = last.SemanticClass, Lemma = last.Lemma };
        }

        var head = compounds.Transfer(segment.Pieces.Skip(at + 1).ToList(), scope);
        var plural = !head.IsPlural && !head.IsName && head.Determiner != Determiner.None ? head with { Words = forms.Plural(head.Words), IsPlural = true, Determiner = Determiner.None } : head;
        plural = Modified(plural, [.. segment.Modifiers.Where(m => m is PredicateNode || (m is WordNode && m.Last >= etc))], segment, scope);
        return plural with { After = VerbGroup.Join("such as", Series(members, "and"), plural.After) };
    }

    private EnglishNounPhrase WithInnerList(NounSegment segment, TransferScope scope)
    {
        var (at, list) = segment.Lists.First();
        var members = list.Select(n => Transfer(n, scope).Text()).ToList();
        var last = compounds.Transfer(segment.Pieces.Skip(at).Take(1).ToList(), scope);
        members.Add(last.Words);
        var rest = segment.Pieces.Skip(at + 1).ToList();
        var series = Series(members, "and");
        if (rest.Count == 0)
        {
            return Modified(last with { Words = series, Determiner = Determiner.None, IsPlural = true }, segment.Modifiers, segment, scope);
        }

        var head = Modified(compounds.Transfer(rest, scope), segment.Modifiers, segment, scope);
        return head.IsName ? head with { Words = series + " " + head.Words } : head with { After = VerbGroup.Join("of", series, head.After), Determiner = head.IsPlural ? head.Determiner : Determiner.Definite };
    }

    private EnglishNounPhrase List(NominalNode node, TransferScope scope)
    {
        var members = node.Conjuncts.Select(c => Transfer(c, scope)).ToList();
        var last = Single(node, scope);
        var conjunction = node.Conjuncts.Exists(c => c.Case.Preposition == "or") ? "or" : "and";
        EnglishNounPhrase[] all = [.. members, last];
        var text = Series([.. all.Select(m => all.Length > 2 ? InGeneral(m).Text() : m.Text())], conjunction);
        return new EnglishNounPhrase { Words = text, IsPlural = conjunction == "and", IsAgent = last.IsAgent, IsName = last.IsName && members.TrueForAll(m => m.IsName), SemanticClass = last.SemanticClass, Lemma = last.Lemma, IsFigure = last.IsFigure };
    }

    /// <summary>What is listed is meant in general: universities, companies and institutes.</summary>
    private EnglishNounPhrase InGeneral(EnglishNounPhrase member) =>
        member is { Determiner: Determiner.Indefinite, IsPlural: false, IsFigure: false, IsName: false, IsAdjective: false, After: "", Possessor: "" } && !DeterminerWords.Begins(member.Words) && !DeterminerWords.IsUnique(member.Words)
            ? member with { Words = forms.Plural(member.Words), IsPlural = true, Determiner = Determiner.None }
            : member;

    public static string Series(IReadOnlyList<string> members, string conjunction) => members.Count switch
    {
        0 => "",
        1 => members[0],
        _ => string.Join(", ", members.Take(members.Count - 1)) + " " + conjunction + " " + members[^1],
    };

    private EnglishNounPhrase Modified(EnglishNounPhrase phrase, List<ClauseNode> modifiers, NounSegment segment, TransferScope scope)
    {
        var clauses = new List<string>();
        for (var i = modifiers.Count - 1; i >= 0; i--)
        {
            phrase = modifiers[i] switch
            {
                WordNode word => WithDeterminer(phrase, word.Phrase, segment.Pieces[0].Form, scope),
                NominalNode nominal => WithNominal(phrase, nominal, segment, scope),
                PredicateNode { Phrase: { Ending: "nominal" } named } fact => phrase with { After = VerbGroup.Join(phrase.After, named.Case.Preposition.Length > 0 ? named.Case.Preposition : "of", Relatives.Gerund(fact, scope).Words), Determiner = phrase.Determiner == Determiner.Indefinite ? Determiner.Definite : phrase.Determiner },
                PredicateNode clause => Relatives.Modify(phrase, clause, segment, clauses, scope),
                _ => phrase,
            };
        }

        if (clauses.Count > 0)
        {
            phrase = phrase with { After = VerbGroup.Join([phrase.After, .. clauses]), Determiner = phrase is { Determiner: Determiner.Indefinite, IsPlural: false } && clauses[0].StartsWith("to ", StringComparison.Ordinal) ? Determiner.Indefinite : phrase.Determiner };
        }

        return phrase;
    }

    private EnglishNounPhrase WithDeterminer(EnglishNounPhrase phrase, WordPhrase word, string noun, TransferScope scope)
    {
        var entry = words.Word(word.Lemma, word.Tag, noun);
        var english = entry?.English ?? scope.Mark(word.Lemma, romanize);
        scope.Count(entry, "word");
        if (word.Tag == SejongTag.MMD && english is "this" or "that")
        {
            return phrase with { Possessor = phrase.IsPlural ? english == "this" ? "these" : "those" : english, Determiner = Determiner.None };
        }

        if (english is "one" or "a")
        {
            return phrase.Determiner == Determiner.Indefinite ? phrase with { Determiner = Determiner.Particular } : phrase;
        }

        return AsModifier(phrase, english);
    }

    /// <summary>A number in front of the words, which become plural.</summary>
    public EnglishNounPhrase AsCounted(EnglishNounPhrase phrase, string number) => phrase with
    {
        Words = VerbGroup.Join(number, phrase.IsPlural || phrase.Determiner == Determiner.None ? phrase.Words : forms.Plural(phrase.Words)),
        IsPlural = true,
        Determiner = Determiner.None,
    };

    /// <summary>An adjective in front of the words; one that counts makes a plural.</summary>
    public EnglishNounPhrase AsModifier(EnglishNounPhrase phrase, string adjective)
    {
        var first = adjective.Split(' ')[^1];
        if (first is "many" or "few" && phrase is { Determiner: Determiner.None, IsPlural: false, IsName: false, IsFigure: false })
        {
            adjective = adjective[..^first.Length] + (first == "many" ? "much" : "little");
        }
        var needsPlural = (DeterminerWords.CallsForPlural(first) || DeterminerWords.CallsForPlural(adjective)) && !phrase.IsPlural && !phrase.IsName && phrase.Determiner != Determiner.None;
        return phrase with
        {
            Words = VerbGroup.Join(adjective, needsPlural ? forms.Plural(phrase.Words) : phrase.Words),
            IsPlural = phrase.IsPlural || needsPlural,
            Determiner = adjective is "each" or "every" or "another" or "no" or "any" or "all" or "other" or "some" ? Determiner.None : phrase.Determiner,
        };
    }

    private EnglishNounPhrase WithNominal(EnglishNounPhrase phrase, NominalNode nominal, NounSegment segment, TransferScope scope)
    {
        if (!phrase.IsFigure && nominal is { Case: { Role: CaseRole.Genitive, Focus: "" }, Modifiers.Count: 0, Conjuncts.Count: 0 } && nominal.Phrase.Pieces is [{ Kind: PieceKind.Morpheme } only] && words.Noun(only.Form, [], "head") is { } row && WordChoice.Code(row, "attr") is { Length: > 0 } attribute && row.SemanticClass is "quantity" or "time" or "state")
        {
            scope.Count(row, "noun");
            return AsModifier(phrase, attribute);
        }

        if (nominal is { Case: { Role: CaseRole.Genitive, Focus: "" }, Modifiers.Count: 0, Conjuncts.Count: 0 } && nominal.Phrase.Pieces is [{ Kind: PieceKind.Morpheme, Form: "하나" }])
        {
            scope.Count();
            return phrase.Determiner is Determiner.Indefinite or Determiner.Definite ? phrase with { Determiner = Determiner.Particular } : phrase;
        }

        if (!phrase.IsFigure && nominal is { Case: { Role: CaseRole.Genitive, Focus: "" }, Modifiers.Count: <= 1, Conjuncts.Count: 0 } && RoundNumber(nominal) is { } round)
        {
            scope.Count(round, "noun");
            return AsCounted(phrase, round.English + " of");
        }

        var owner = Transfer(nominal, scope);
        switch (nominal.Case.Role)
        {
            case CaseRole.Genitive when owner.IsFigure && !phrase.IsFigure && nominal.Phrase.Pieces is [{ Quantity: { } amount }] && NumberOf(nominal.Phrase.Pieces) is null && !FigureWording.IsShare(amount) && nominal.Conjuncts.Count == 0:
                // 8개 품목의 수출: exports of eight items; 300㎜의 비: 300 millimeters of rain.
                return (phrase is { Determiner: Determiner.None, IsPlural: false, IsName: false, Possessor: "" } || phrase is { SemanticClass: "substance" or "food", IsName: false, IsPlural: false }) && amount.Unit is not ("items" or "companies" or "countries")
                    ? new EnglishNounPhrase { Words = VerbGroup.Join(owner.Words, "of", phrase.Words), After = VerbGroup.Join(phrase.After, owner.After), IsPlural = owner.IsPlural, SemanticClass = phrase.SemanticClass, Lemma = phrase.Lemma }
                    : phrase with { After = VerbGroup.Join(phrase.After, "of", owner.Text()), Determiner = phrase.Determiner };
            case CaseRole.Genitive when owner.IsFigure && !phrase.IsFigure && nominal.Phrase.Pieces[^1].Quantity is not null && nominal.Conjuncts.Count == 0:
                var counted = AsCounted(phrase, NumberOf(nominal.Phrase.Pieces) ?? (owner with { After = "" }).Text());
                return counted with { After = VerbGroup.Join(counted.After, owner.After) };
            case CaseRole.Genitive when phrase.Possessor.Length == 0 && nominal.Phrase.Pieces is [{ Tag: SejongTag.NP }] && EnglishPronoun.Possessive(owner.Text()) is { } possessive:
                return phrase with { Possessor = possessive, Determiner = Determiner.None };
            case CaseRole.Genitive when phrase.Possessor.Length == 0 && !phrase.IsFigure && (owner.IsName || owner.SemanticClass is "person" or "org" or "time") && owner.After.Length == 0:
                return phrase with { Possessor = Pronominal(owner), Determiner = Determiner.None };
            case CaseRole.Genitive when phrase.IsFigure && phrase.After.Length == 0 && owner is { IsFigure: false, Determiner: Determiner.Indefinite }:
                return phrase with { After = VerbGroup.Join("of", AsWhole(owner).Text()), IsPlural = true };
            case CaseRole.Genitive when phrase.IsFigure && phrase.After.Length == 0 && owner is { SemanticClass: "person" or "group", IsFigure: false, IsName: false } && segment.Pieces[^1].Quantity is { Unit: "fraction" or "percent" }:
                return phrase with { After = VerbGroup.Join("of", (owner.Determiner == Determiner.Indefinite ? owner with { Determiner = Determiner.Definite } : owner).Text()), IsPlural = true };
            case CaseRole.Genitive:
                return phrase with { After = VerbGroup.Join(phrase.After, "of", owner.Text()), Determiner = phrase.Determiner == Determiner.Indefinite ? Determiner.Definite : phrase.Determiner };
            case CaseRole.Appositive:
                return phrase with { After = VerbGroup.Join(phrase.After, nominal.Case.Preposition, owner.Text()) };
            case CaseRole.Adverbial or CaseRole.Adnominal when nominal.Case.Preposition == "among":
                return phrase with { Words = phrase.IsFigure ? NumberOf(segment) ?? phrase.Words : PartWord(segment) ?? phrase.Words, Determiner = Determiner.None, IsPlural = phrase.IsPlural || PartWord(segment) is not null, After = VerbGroup.Join(phrase.After, "of", AsWhole(owner).ObjectText()) };
            default:
                return phrase with { After = VerbGroup.Join(phrase.After, nominal.Case.Preposition switch { "" => "of", "on" => prepositions.About(phrase.Words), var given => given }, owner.ObjectText()) };
        }
    }

    /// <summary>300명의 학생, 직원 중 한 명: the number without people.</summary>
    private static string? NumberOf(NominalNode nominal) => nominal.Modifiers.Count == 0 && nominal.Conjuncts.Count == 0 ? NumberOf(nominal.Phrase.Pieces) : null;

    private static string? NumberOf(NounSegment segment) => NumberOf(segment.Pieces);

    private static string? NumberOf(IReadOnlyList<ClausePiece> pieces) =>
        pieces is [{ Quantity: { } quantity }] && quantity.NumberEnglish.Length > 0 && (quantity.Unit == "people" || quantity.English == quantity.NumberEnglish) ? quantity.NumberEnglish : null;

    /// <summary>수십 명의 학생: dozens of students, whatever counts them.</summary>
    private LexiconEntry? RoundNumber(NominalNode nominal)
    {
        IReadOnlyList<ClausePiece> pieces = nominal.Modifiers.Count == 0 ? nominal.Phrase.Pieces
            : nominal.Modifiers[0] is NominalNode { Case.Role: CaseRole.Bare, Modifiers.Count: 0, Conjuncts.Count: 0 } before ? [.. before.Phrase.Pieces, .. nominal.Phrase.Pieces]
            : [];
        return pieces is [{ Kind: PieceKind.Morpheme } many, .., { Kind: PieceKind.Morpheme, Tag: SejongTag.NNB or SejongTag.NNG, Form.Length: <= 2 } unit] && many.Form.StartsWith('수') && pieces.Count <= 3 && unit.Form is not ("년" or "월" or "일" or "시간" or "원" or "달러" or "개월" or "배")
            && words.Noun(many.Form, [], "", SejongTag.NR) is { Tag: "NR" } round ? round : null;
    }

    /// <summary>일부, 대부분 of something: some, most.</summary>
    private string? PartWord(NounSegment segment) =>
        segment.Pieces is [{ Kind: PieceKind.Morpheme } only] && words.Noun(only.Form, [], "") is { SemanticClass: "quantity" } row && WordChoice.Code(row, "attr") is { Length: > 0 } word ? word : null;

    /// <summary>The whole that a part is taken from: the employees.</summary>
    private EnglishNounPhrase AsWhole(EnglishNounPhrase owner) => owner.Text() is "he" or "it" or "they" ? EnglishPronoun.They : owner.Text() is "we" or "you" ? owner : owner.IsName || owner.Determiner == Determiner.None && !owner.IsPlural
        ? owner
        : owner with { Words = owner.IsPlural ? owner.Words : forms.Plural(owner.Words), IsPlural = true, Determiner = Determiner.Definite };

    private static string Pronominal(EnglishNounPhrase owner) => EnglishPronoun.Possessive(owner.Text()) ?? owner.Genitive();
}

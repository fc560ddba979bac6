using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Adnominal clauses: adjectives before the noun, participles, relative clauses, and the clauses that nouns such as plan or fact take.</summary>
internal sealed class RelativeTransfer(EnglishInflection forms)
{
    private readonly FrozenDictionary<string, string> complements =
        Table.Embedded("Translation/content-nouns.tsv").Rows.ToFrozenDictionary(r => r["noun"], r => r["complement"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> changes =
        Table.Embedded("Translation/figure-changes.tsv").Rows.ToFrozenDictionary(r => r["verb"], r => r["english"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> qualities =
        Table.Embedded("Translation/adjective-relatives.tsv").Rows.Where(r => r["english"] != "with").ToFrozenDictionary(r => r["adjective"], r => r["english"] == "-" ? "" : r["english"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> mandatives =
        Table.Embedded("Translation/mandative-verbs.tsv").Rows.ToFrozenDictionary(r => r["verb"], r => r["without_subject"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> objectClauses =
        Table.Embedded("Translation/clause-objects.tsv").Rows.ToFrozenDictionary(r => r["verb"], r => r["form"], StringComparer.Ordinal);

    public ClauseTransfer Clauses { get; set; } = null!;

    /// <summary>것 with a clause: that-clause or gerund; null when the noun is no bare nominaliser.</summary>
    public EnglishNounPhrase? Nominalised(NominalNode node, NounSegment segment, TransferScope scope)
    {
        if (segment.Pieces is not [{ Kind: PieceKind.Morpheme } noun] || Complement(noun.Form) != "nominal" || segment.Modifiers is not [.., PredicateNode clause])
        {
            return null;
        }

        var governsQuality = scope.GovernsQuality;
        var isGerund = scope.GovernsGerund && node.Case.Role == CaseRole.Object;
        var english = Clauses.Transfer(clause, scope, inherits: true, inheritedPast: false);
        if (clause.Phrase is { EndingEnglish: "future" } && scope.Governor is "기대하다" or "희망하다" or "바라다" && !english.HasSubject)
        {
            return new EnglishNounPhrase { Words = "to " + WithoutWill(english).Infinitive(), SemanticClass = "abstract", Lemma = noun.Form };
        }

        if (node.Case is { Role: CaseRole.Object, Focus: "" } && !english.HasSubject && objectClauses.TryGetValue(scope.Governor, out var form) && !english.IsPast)
        {
            return new EnglishNounPhrase { Words = form == "ing" ? WithoutWill(english).Gerund(forms) : "to " + WithoutWill(english).Infinitive(), SemanticClass = "abstract", Lemma = noun.Form };
        }

        if (isGerund && !english.HasSubject)
        {
            return new EnglishNounPhrase { Words = WithoutWill(english).Gerund(forms), SemanticClass = "abstract", Lemma = noun.Form };
        }

        if (clause.Phrase is { EndingEnglish: "future", Operators.Count: 0 } && node.Case.Role == CaseRole.Object && mandatives.ContainsKey(scope.Governor))
        {
            var asked = english.Verb.Head == "will" ? english with { Verb = VerbGroup.Of(english.Verb.Rest) with { IsNegated = english.Verb.IsNegated } } : english;
            if (!asked.HasSubject && mandatives[scope.Governor] == "ing")
            {
                return new EnglishNounPhrase { Words = asked.Gerund(forms), SemanticClass = "abstract", Lemma = noun.Form };
            }

            return new EnglishNounPhrase { Words = "that " + asked.Mandated(forms, scope.IsAddressed ? EnglishPronoun.You : EnglishPronoun.They), SemanticClass = "abstract", Lemma = noun.Form };
        }

        if (IsWhat(node, clause, english, scope))
        {
            return new EnglishNounPhrase { Words = "what " + english.Finite(forms, english.HasSubject ? scope.Dummy : EnglishPronoun.It, english.IsPast, withSubject: english.HasSubject), SemanticClass = "abstract", Lemma = noun.Form };
        }

        var text = english.HasSubject || node.Case.Role == CaseRole.Object || (node.Case is { Role: CaseRole.Adverbial, Josa: "로" } && !governsQuality)
            ? "that " + english.Finite(forms, scope.Dummy, english.IsPast)
            : english.Gerund(forms);
        return new EnglishNounPhrase { Words = text, SemanticClass = "abstract", Lemma = noun.Form };
    }

    /// <summary>그가 원하는 것, 중요한 것은, 문제를 해결한 것은 그 회사였다: 것 is the thing itself that the clause leaves open.</summary>
    private static bool IsWhat(NominalNode node, PredicateNode clause, EnglishClause english, TransferScope scope)
    {
        if (english.Coordinates.Count > 0 || english.Front.Count > 0 || clause.Phrase.EndingEnglish == "future" || clause.Phrase.Ending != "adnominal")
        {
            return false;
        }

        if (english.HasSubject)
        {
            return english.IsOpen && (node.Case.Role is CaseRole.Subject or CaseRole.Topic or CaseRole.Object || node.Case.Josa == "보다");
        }

        var isSaidOf = node.Case.Role is CaseRole.Subject or CaseRole.Topic && scope.Governor is "이다" or "아니다";
        return isSaidOf && (clause.Phrase.Tag == SejongTag.VA && clause.Phrase.Lemma is not ("있다" or "없다") && !clause.Has(CaseRole.Object)
            || (clause.Phrase is { Tag: SejongTag.VV, EndingEnglish: "past" } && clause.Has(CaseRole.Object)));
    }

    /// <summary>기 before a verb that takes an infinitive: to leave; with a subject of its own, what is wished: the law to be changed.</summary>
    public string Wished(PredicateNode clause, TransferScope scope, ClausePlaces places, bool isObject)
    {
        var governsQuality = scope.GovernsQuality;
        var wished = Clauses.Transfer(clause, scope, inherits: true, inheritedPast: false);
        if (isObject && wished is { Subject: { } doer, Coordinates.Count: 0 } && places.ObjectPhrase is null)
        {
            places.ObjectPhrase = doer;
        }

        if (governsQuality && clause.Phrase.Case.Josa == "로")
        {
            return VerbGroup.Join("for", wished is { Subject: { } known, Coordinates.Count: 0 } ? known.ObjectText() : "", wished.Gerund(forms));
        }

        return "to " + WithoutWill(wished).Infinitive();
    }

    /// <summary>A clause nominalised by 기 or ㅁ.</summary>
    public EnglishNounPhrase Gerund(PredicateNode clause, TransferScope scope)
    {
        if (clause.Phrase.EndingEnglish == "whether")
        {
            return new EnglishNounPhrase { Words = Clauses.Questions.Of(clause, scope.Dummy, scope), SemanticClass = "abstract" };
        }

        var english = Clauses.Transfer(clause, scope, inherits: true, inheritedPast: false);
        var text = english.HasSubject ? "that " + english.Finite(forms, null, english.IsPast) : english.Gerund(forms);
        return new EnglishNounPhrase { Words = text, SemanticClass = "abstract" };
    }

    public EnglishNounPhrase Modify(EnglishNounPhrase head, PredicateNode clause, NounSegment segment, List<string> after, TransferScope scope)
    {
        var complement = segment.Pieces is [.., { Tag: SejongTag.NNG or SejongTag.XR } root, { Tag: SejongTag.XSN } suffix] ? Complement(root.Form + suffix.Form) : Complement(segment.Pieces[^1].Form);
        if (clause is { Dependents.Count: 0, Phrase: { Operators.Count: 0 } and ({ Lemma: "지나다" } or { Lemma: "오다", Eomi: "는" }) } && (segment.Pieces[^1].Kind == PieceKind.Date || segment.Pieces is [{ Tag: SejongTag.SN }, { Form: "월" or "일" }, ..]))
        {
            // 지난 4월, 오는 13일: English has April alone where the context gives the year.
            return head;
        }

        if (complement == "inf" && clause.Phrase is { Ending: "adnominal", EndingEnglish: not "future" } && segment.Pieces[^1].Form == "힘" && !clause.Has(CaseRole.Object))
        {
            // 보이지 않는 힘: what it is for is said with ㄹ; otherwise it is what does or is done.
            complement = "";
        }

        if (clause.Phrase.Ending == "adnominal-purpose")
        {
            after.Add("to " + Clauses.Transfer(clause, scope, inherits: true, inheritedPast: false).Infinitive());
            return head;
        }

        if (clause.Phrase.Ending == "content" || clause.Phrase is not { Tag: SejongTag.VA, Lemma: not ("있다" or "없다") } && complement is "that" or "inf" or "ofing")
        {
            return WithContent(head, clause, complement, segment, after, scope);
        }

        return WithRelative(head, clause, complement, segment, after, scope);
    }

    private EnglishNounPhrase WithContent(EnglishNounPhrase head, PredicateNode clause, string complement, NounSegment segment, List<string> after, TransferScope scope)
    {
        var english = Clauses.Transfer(clause, scope, inherits: true, inheritedPast: false);
        var definite = head with { Determiner = head.Determiner == Determiner.Indefinite && complement != "inf" ? Determiner.Definite : head.Determiner };
        if (!english.HasSubject && complement == "inf" && !english.IsPast)
        {
            after.Add("to " + WithoutWill(english).Infinitive());
            return head;
        }

        if (!english.HasSubject && complement is "ofing" && !english.IsPast)
        {
            after.Add("of " + (segment.Pieces[^1].Form == "성" ? WithoutCan(WithoutWill(english)) : WithoutWill(english)).Gerund(forms));
            return definite;
        }

        if (!english.HasSubject && clause.Phrase.Ending != "content" && complement is "inf" or "ofing" or "")
        {
            return WithRelative(head, clause, complement, segment, after, scope);
        }

        after.Add("that " + english.Finite(forms, scope.Dummy, english.IsPast));
        return definite;
    }

    /// <summary>바꿀 수 있는 가능성: the possibility says already that it can be.</summary>
    private static EnglishClause WithoutCan(EnglishClause clause) =>
        clause.Verb is { Head: "can", IsNegated: false } ? clause with { Verb = VerbGroup.Of(clause.Verb.Rest) } : clause;

    private static EnglishClause WithoutWill(EnglishClause clause) =>
        clause.Verb.Head == "will" ? clause with { Verb = VerbGroup.Of(clause.Verb.Rest) } : clause;

    private EnglishNounPhrase WithRelative(EnglishNounPhrase head, PredicateNode clause, string complement, NounSegment segment, List<string> after, TransferScope scope)
    {
        var phrase = clause.Phrase;
        clause.HeadIsObject = complement.Length == 0 && phrase.Lemma != "하다" && !clause.Dependents.Exists(d => d is PredicateNode { Phrase.Ending: "coordinate" }) && head is { IsAgent: false, SemanticClass: "artifact" or "document" or "money" or "food" or "substance" or "info" or "thing" or "abstract" or "quantity" or "plant" or "event" };
        var english = Clauses.Transfer(clause, scope, inherits: true, inheritedPast: false);
        if (english.Coordinates.Count == 0 && (english.Front.Count > 0 || english.Lead.Count > 0))
        {
            // What opens a relative clause ends it: the power outage that occurred after the test.
            english = english with { Front = [], Lead = [], After = [.. english.After, .. english.Front, .. english.Lead] };
        }

        var isBare = clause.Dependents.Count == 0 || clause.Dependents.TrueForAll(d => d is WordNode);
        if (isBare && english is { HasSubject: false, Object.Length: 0, After.Count: 0, Front.Count: 0 } && phrase.Operators.Count == 0 && PreNominal(english, phrase) is { } adjective)
        {
            if (phrase.Lemma == "지나다" && !head.IsFigure && head.SemanticClass is "time" or "" && segment.Pieces is [{ Kind: PieceKind.Morpheme }] or [.., { Form: "시즌" or "학기" or "주말" }])
            {
                return head with { Words = "last " + head.Words, Determiner = Determiner.None, SemanticClass = "time" };
            }

            var superlative = adjective.StartsWith("the ", StringComparison.Ordinal);
            var modified = Clauses.Nominals.AsModifier(head, VerbGroup.Join(english.Adverb, superlative ? adjective[4..] : adjective));
            return superlative ? modified with { Determiner = Determiner.Definite, IsSuperlative = true } : modified;
        }

        if (phrase is { Lemma: "되다", EndingEnglish: "past", Operators.Count: 0 } && clause.Dependents is [NominalNode { Case.Role: CaseRole.Bare or CaseRole.Complement, Modifiers.Count: 0, Conjuncts.Count: 0, Phrase.Pieces: [{ Quantity: { Unit: "years" or "months" or "weeks" or "days", Max: null } age }] }])
        {
            // 48년 된 건물: a 48-year-old building.
            return Clauses.Nominals.AsModifier(head, age.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "-" + age.Unit[..^1] + "-old");
        }

        if (phrase.Tag == SejongTag.VA && phrase.Operators.Count == 0 && clause.Dependents.TrueForAll(d => d is WordNode or PredicateNode { Phrase.Tag: SejongTag.VA }) && english is { HasSubject: false, Object.Length: 0, After.Count: 0, Front.Count: 0, Lead.Count: 0, Coordinates: [{ Clause: { Verb: { IsBe: true, IsNegated: false } } } pair] } && pair.Clause is { Object.Length: 0, After.Count: 0, Front.Count: 0, Coordinates.Count: 0 }
            && PreNominal(pair.Clause, phrase) is { } first && PreNominal(english, phrase) is { } second && !first.StartsWith("the ", StringComparison.Ordinal) && !second.StartsWith("the ", StringComparison.Ordinal))
        {
            // 작지만 강한 기업: a small but strong company.
            return Clauses.Nominals.AsModifier(head, VerbGroup.Join(pair.Clause.Adverb, first, pair.Conjunction, english.Adverb, second));
        }

        if (head.IsFigure && english.Verb.Head != "be" && !english.HasSubject && phrase.Operators.Count == 0 && english.Coordinates.Count == 0 && changes.TryGetValue(phrase.Lemma, out var direction) && english.After.Count > 0)
        {
            after.Add(", " + VerbGroup.Join([direction, .. english.After]) + ",");
            return head;
        }

        if (phrase.Lemma is "이르다" or "달하다" or "넘다" or "웃돌다" or "넘어서다" or "가깝다" or "육박하다" && clause.Dependents is [NominalNode { Modifiers.Count: 0 } amount] && amount.Phrase.Pieces is [{ Quantity: { } quantity }, ..] && amount.Phrase.Pieces.Skip(1).All(p => p.Kind == PieceKind.Bracketed))
        {
            if ((quantity.English != quantity.NumberEnglish && quantity.Unit != "people") || amount.Phrase.Pieces.Count > 1)
            {
                after.Add(VerbGroup.Join("of", phrase.Lemma is "가깝다" or "육박하다" ? "nearly" : phrase.Lemma is "밑돌다" ? "less than" : phrase.Lemma is "이르다" or "달하다" || quantity.English.StartsWith("more", StringComparison.Ordinal) ? "" : "more than", Clauses.Nominals.Transfer(amount, scope).Text()));
                return head;
            }

            return Clauses.Nominals.AsCounted(head, phrase.Lemma switch { "이르다" or "달하다" => "as many as ", "가깝다" or "육박하다" => "nearly ", _ => "" } + (quantity.NumberEnglish.Length > 0 ? quantity.NumberEnglish : quantity.English));
        }

        var isIdiom = english is { HasSubject: false, Object.Length: 0, Verb: { Head: "be", Rest.Length: > 0 } };
        if (isIdiom && phrase.Lemma is "있다" or "없다" && phrase.Operators.Count == 0 && english is { After.Count: 0, Front.Count: 0, Coordinates.Count: 0 } && !english.Verb.Rest.Contains(' ', StringComparison.Ordinal))
        {
            return Clauses.Nominals.AsModifier(head, VerbGroup.Join(english.Adverb, english.Verb.Rest));
        }

        if (!isIdiom && phrase.Lemma is "있다" or "없다" && phrase.Operators.Count == 0 && english.Coordinates.Count == 0)
        {
            after.Add(Existential(english, phrase));
            return head;
        }

        if (phrase.Tag == SejongTag.VA && complement.Length == 0 && WithQuality(english, phrase) is { } quality)
        {
            after.Add(quality);
            return Definite(head) is var known && head is { IsGeneric: true } or { IsPlural: true } ? head : known with { Determiner = head.Determiner };
        }

        if (english.HasSubject)
        {
            after.Add(WithSubject(english, head, complement, clause));
            return Definite(head);
        }

        if (english.Verb.Head == "be" && english.Front.Count == 0 && english.Coordinates.Count == 0 && !english.Verb.IsNegated && english.Verb.Rest.Length > 0 && phrase.Tag == SejongTag.VV)
        {
            // "held in Seoul", "being built": the relative is shortened to its participle; the future is an infinitive.
            var participle = (english with { Verb = VerbGroup.Of(english.Verb.Rest) }).Infinitive();
            after.Add(participle);
            return head;
        }

        if (phrase.EndingEnglish == "future" && english.Front.Count == 0)
        {
            after.Add("to " + WithoutWill(english).Infinitive());
            return head;
        }

        if (phrase.Tag == SejongTag.VCP && head.IsName && clause.Complement is not null && english is { Front.Count: 0, After.Count: 0, Coordinates.Count: 0, IsPast: false } && !english.Object.Contains(',', StringComparison.Ordinal) && !english.Object.Contains(" that ", StringComparison.Ordinal))
        {
            return head with { Words = WithoutArticle(english.Object) + " " + head.Words };
        }

        if (phrase is { Tag: SejongTag.VCP, IsPast: false, Operators.Count: 0, Eomi: not "던" } && clause.Complement?.Phrase.Pieces[^1] is { Kind: not PieceKind.Figure, Form: not ("사이" or "때" or "동안") } && english is { Front.Count: 0, Lead.Count: 0, Coordinates.Count: 0 } && (head.IsName || segment.Pieces[^1].Kind == PieceKind.Quoted || english.Object.Contains(' ', StringComparison.Ordinal)))
        {
            after.Add(", " + VerbGroup.Join([english.Object, .. english.After]) + ",");
            return Definite(head);
        }

        var pronoun = head.SemanticClass == "person" ? "who" : "that";
        after.Add(pronoun + " " + english.Finite(forms, head, english.IsPast, withSubject: false));
        return Definite(head);
    }

    /// <summary>질이 높은 제품: products with high quality; null where English needs a clause.</summary>
    private string? WithQuality(EnglishClause english, PredicatePhrase phrase)
    {
        if (english is not { Subject: { IsFigure: false, Possessor: "" } quality, Front.Count: 0, Lead.Count: 0, After.Count: 0, Coordinates.Count: 0, Object: "", IsPast: false } || phrase.Operators.Count > 0 || PreNominal(english, phrase) is not { } adjective)
        {
            return null;
        }

        if (qualities.TryGetValue(phrase.Lemma, out var pattern))
        {
            return pattern.Length == 0 ? null : pattern.Replace("~", (quality with { Determiner = Determiner.None }).ObjectText(), StringComparison.Ordinal);
        }

        quality = quality.Words.Contains(" and ", StringComparison.Ordinal) ? quality with { Words = (" " + quality.Words).Replace(" a ", " ", StringComparison.Ordinal).Replace(" an ", " ", StringComparison.Ordinal).Replace(" the ", " ", StringComparison.Ordinal).Trim() } : quality;
        var superlative = adjective.StartsWith("the ", StringComparison.Ordinal);
        var plain = quality with { IsSuperlative = superlative, Determiner = superlative ? Determiner.Definite : quality.Determiner == Determiner.Definite && !quality.IsName && quality.After.Length == 0 ? Determiner.Indefinite : quality.Determiner };
        return "with " + Clauses.Nominals.AsModifier(plain, VerbGroup.Join(english.Adverb, superlative ? adjective[4..] : adjective)).Text();
    }

    private static string WithoutArticle(string text)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (text.StartsWith(article, StringComparison.Ordinal))
            {
                return text[article.Length..];
            }
        }

        return text;
    }

    /// <summary>서울에 있는 회사: in Seoul; 문제가 있는 회사: with a problem.</summary>
    private static string Existential(EnglishClause english, PredicatePhrase phrase) =>
        english.Object.Length > 0
            ? VerbGroup.Join([phrase.Lemma == "없다" && english.Object.StartsWith("no ", StringComparison.Ordinal) ? "without " + english.Object[3..] : "with " + english.Object, .. english.After, .. english.Front])
            : VerbGroup.Join([phrase.Lemma == "없다" ? "not" : "", english.Adverb, .. english.After, .. english.Front]);

    private string WithSubject(EnglishClause english, EnglishNounPhrase head, string complement, PredicateNode clause)
    {
        var finite = english.Finite(forms, null, english.IsPast);
        var link = complement switch
        {
            "when" => "when",
            "where" => "where",
            "case" => "in which",
            _ when english.IsTransitive && english.Object.Length == 0 => "that",
            _ when head.SemanticClass == "time" => "when",
            _ when head.SemanticClass == "place" => "where",
            _ when clause.Phrase.Tag == SejongTag.VA => "whose",
            _ => "that",
        };
        return link + " " + (link == "whose" ? finite.Replace("the ", "", StringComparison.Ordinal) : finite);
    }

    /// <summary>new, developed, rising: what can stand before a noun; null when only a clause will do.</summary>
    private string? PreNominal(EnglishClause english, PredicatePhrase phrase)
    {
        var verb = english.Verb;
        if (verb.IsNegated || verb.Rest.Contains('~', StringComparison.Ordinal))
        {
            return null;
        }

        if (verb.IsBe)
        {
            var comparison = verb.Rest.StartsWith("more ", StringComparison.Ordinal) ? 5 : verb.Rest.StartsWith("the most ", StringComparison.Ordinal) ? 9 : verb.Rest.StartsWith("the ", StringComparison.Ordinal) ? 4 : DegreeAdverbs.Begin(verb.Rest) ? verb.Rest.IndexOf(' ', StringComparison.Ordinal) + 1 : 0;
            return verb.Rest.Length > 0 && verb.Rest.IndexOf(' ', comparison) < 0 ? verb.Rest : null;
        }

        if (verb.Rest.Length > 0 || phrase.EndingEnglish == "future")
        {
            return null;
        }

        if (english.IsTransitive)
        {
            return null;
        }

        return phrase.EndingEnglish == "past" ? forms.Participle(verb.Head) : forms.Gerund(verb.Head);
    }

    private static EnglishNounPhrase Definite(EnglishNounPhrase head) =>
        head with { Determiner = head.Determiner == Determiner.Indefinite ? Determiner.Definite : head.Determiner };

    private string Complement(string lemma) => complements.GetValueOrDefault(lemma, "");
}

using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Puts the arguments of one predicate into the places of its clause, by their josa and the verb's frame.</summary>
internal sealed class ArgumentPlacing(ClausePlaces places, AdverbialPlacing adverbials, NominalTransfer nominals, WordChoice words, Func<string, string> romanize, TransferScope scope, PredicateEnglish verb)
{
    private EnglishNounPhrase? pair;

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

    private void AddWord(WordPhrase word)
    {
        if (word.Lemma is "안" or "못" && word.Tag == SejongTag.MAG)
        {
            places.Negation = word.Lemma;
            return;
        }

        var entry = words.Word(word.Lemma, word.Tag);
        var english = entry?.English ?? scope.Mark(word.Lemma, romanize);
        scope.Count(entry, "word");
        if (word is { Lemma: "마치", Tag: SejongTag.MAG })
        {
            // 마치 왕처럼: what follows says like already.
            return;
        }

        if (word.Tag == SejongTag.MAG && places.After is ["more", ..] && Compared(english) is { } compared)
        {
            places.After[0] = compared;
            return;
        }

        if (english == "more" && !verb.IsAdjective)
        {
            places.After.Insert(0, english);
            return;
        }

        if (verb.IsAdjective && english is "much" or "even more")
        {
            // 훨씬 크다, 더욱 크다: much larger, even larger.
            places.IsCompared = true;
            places.Adverbs.Add(english == "much" ? "much" : "even");
            return;
        }

        if (english == "all")
        {
            TakeWhole();
            if (WithBoth())
            {
                return;
            }
        }

        var place = word.Tag == SejongTag.MAJ || (entry is not null && WordChoice.Has(entry, "front")) ? "front" : entry is not null && WordChoice.Has(entry, "end") ? "end" : "mid";
        places.AddAt(place, english);
    }

    /// <summary>더 빨리, 더 오래, 더 자주: faster, longer, more often; null for adverbs that have no degrees.</summary>
    private static string? Compared(string adverb) => adverb switch
    {
        "fast" or "quickly" or "rapidly" => "faster",
        "for a long time" or "long" => "longer",
        "a lot" or "much" or "greatly" => "more",
        "well" => "better",
        "early" => "earlier",
        "late" => "later",
        "far" => "farther",
        "high" => "higher",
        "deep" or "deeply" => "more deeply",
        "hard" => "harder",
        "often" or "frequently" or "easily" or "slowly" or "widely" or "actively" or "closely" or "clearly" => "more " + adverb,
        _ => null,
    };

    /// <summary>일곱 도시 모두 언급했다: a bare noun before all is who does it.</summary>
    private void TakeWhole()
    {
        if (places is { Topic: null, Subject: null, Bare: [.., { IsFigure: false } whole] })
        {
            places.Bare.RemoveAt(places.Bare.Count - 1);
            places.Topic = ClausePlaces.AsSubject(whole);
        }
        else if (verb.IsAdjective && places is { Subject: null, Bare: [.., { IsFigure: false } part] })
        {
            places.Bare.RemoveAt(places.Bare.Count - 1);
            places.Subject = ClausePlaces.AsSubject(part);
        }
    }

    /// <summary>A와 B를 모두: both A and B.</summary>
    private bool WithBoth()
    {
        if (pair is null)
        {
            return false;
        }

        if (ReferenceEquals(pair, places.ObjectPhrase))
        {
            places.ObjectPhrase = Both(pair);
        }
        else if (pair.Words == places.Subject?.Words)
        {
            places.Subject = Both(places.Subject);
        }
        else if (pair.Words == places.Topic?.Words)
        {
            places.Topic = Both(places.Topic);
        }
        else
        {
            return false;
        }

        return true;

        static EnglishNounPhrase Both(EnglishNounPhrase phrase) => phrase with { Words = "both " + phrase.Words };
    }

    private void AddNominal(NominalNode node)
    {
        if (AdverbialOf(node) is { } adverbial)
        {
            scope.Count();
            if (adverbial.English == "all")
            {
                TakeWhole();
            }

            places.AddAt(adverbial.Place, adverbial.English);
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
            if (node.Case is { Role: CaseRole.Adverbial, Preposition: "without" })
            {
                Place(node, NegativeNominal.AfterWithout(denied));
                return;
            }

            places.IsDenied = true;
            if (node.Case.Role == CaseRole.Topic && (denied.Words == "nothing" ? verb.IsTransitive : verb.ActsOnBareNoun && denied is { IsAgent: false, SemanticClass: not ("person" or "org" or "group") } && denied.Words != "no one"))
            {
                places.ObjectPhrase = denied;
            }
            else
            {
                Place(node, denied);
            }

            return;
        }

        if (focus is "only" or "even" && !phrase.Words.StartsWith("only ", StringComparison.Ordinal))
        {
            phrase = phrase with { Possessor = "", Words = focus + " " + (phrase with { After = "" }).Text(), Determiner = Determiner.None };
        }
        else if (focus is "also" && !places.Adverbs.Contains("also", StringComparer.Ordinal))
        {
            places.Adverbs.Add("also");
        }

        if (TimeStretch.Of(node, phrase, places) is { } stretch)
        {
            places.After.Insert(0, stretch);
            return;
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
            CaseRole.Topic => words.AdverbialNoun(noun) is { Place: "front" } fronted ? fronted : noun is not ("서로" or "스스로") && words.AdverbialNoun(noun) is { BeforeNoun: true } opening ? opening with { Place = "front" } : null,
            CaseRole.Adverbial when node.Case.Josa.Length > 0 => words.AdverbialNoun(noun + node.Case.Josa),
            _ => null,
        };
    }

    private void Place(NominalNode node, EnglishNounPhrase phrase)
    {
        switch (node.Case.Role)
        {
            case CaseRole.Subject when verb.Frame.TryGetValue("이", out var role) && role is not "subj" && places.Topic is not null:
                places.PutIn(role, phrase);
                break;
            case CaseRole.Subject:
                FigurePlacing.MakeRoom(places);
                places.Subject = ClausePlaces.AsSubject(phrase);
                break;
            case CaseRole.Topic when places.Topic is null:
                places.Topic = ClausePlaces.AsSubject(phrase);
                places.IsTopicAdded = node.Case.Focus == "also";
                break;
            case CaseRole.Topic when node.Case.Focus.Length > 0 && verb.ActsOnBareNoun && places.ObjectPhrase is null && phrase is { IsAgent: false, SemanticClass: not ("person" or "org") }:
                // 회사는 자동차도 수출한다: behind another topic it is what is acted on.
                places.ObjectPhrase = phrase;
                break;
            case CaseRole.Topic when verb.IsAdjective && places.Subject is null:
                // 두 언어는 문자는 다르다: the second topic is what the adjective is said of.
                places.Subject = ClausePlaces.AsSubject(phrase);
                break;
            case CaseRole.Complement:
                places.Complement = phrase;
                break;
            case CaseRole.Object:
                places.PutIn(verb.Frame.GetValueOrDefault("을", "obj"), phrase);
                break;
            case CaseRole.Front:
                places.Front.Add(VerbGroup.Join(node.Case.Preposition, ClausePlaces.AsSubject(phrase).Text()));
                break;
            case CaseRole.Quote:
                places.Quote = Quoted(phrase);
                break;
            case CaseRole.Bare or CaseRole.Conjunct when IsDate(node):
                adverbials.AddTime(node, phrase);
                break;
            case CaseRole.Conjunct when node.Case.Josa == "와":
                places.PutIn(verb.Frame.GetValueOrDefault("와", "with"), phrase);
                break;
            case CaseRole.Bare or CaseRole.Conjunct:
                adverbials.AddBare(phrase);
                break;
            case CaseRole.Adverbial:
                adverbials.Add(node, phrase);
                break;
            default:
                places.After.Insert(0, VerbGroup.Join(node.Case.Preposition, phrase.Text()));
                break;
        }
    }

    private string Quoted(EnglishNounPhrase phrase)
    {
        var text = phrase.Text();
        return places.Quote.Length == 0 ? text : places.Quote + ", and " + text;
    }

    private static bool IsDate(NominalNode node) => node.Phrase.Pieces.LastOrDefault(p => p.Kind != PieceKind.Bracketed)?.Kind == PieceKind.Date;

    private void AddNominalisedClause(PredicateNode clause)
    {
        var clauseForm = verb.Frame.GetValueOrDefault("cl", "");
        if (clause.Phrase.Eomi == "기" && (clause.Phrase.Case.Josa == "로" || (clauseForm == "inf" && clause.Phrase.Case.Role is CaseRole.Object or CaseRole.Bare)))
        {
            places.After.Insert(0, nominals.Relatives.Wished(clause, scope, places, clause.Phrase.Case.Role == CaseRole.Object));
            return;
        }

        var phrase = nominals.Relatives.Gerund(clause, scope);
        if (clause.Phrase.EndingEnglish == "whether" && verb is { IsTransitive: true, IsPassive: false, IsAdjective: false } && places.ObjectPhrase is null && clause.Phrase.Case.Role is CaseRole.Topic or CaseRole.Subject or CaseRole.Object or CaseRole.Bare)
        {
            places.ObjectPhrase = phrase;
            return;
        }

        Place(new NominalNode(new NominalPhrase([], clause.Phrase.Case)), phrase);
    }
}

using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Joins the clauses that depend on a predicate: coordinate and conditional ones before it, purposes and participles after it, reported speech as its object.</summary>
internal sealed class ClauseJoining(ClauseTransfer clauses, EnglishInflection forms, TransferScope scope)
{
    private readonly List<string> leading = [];
    private readonly List<string> late = [];
    private readonly List<string> trailing = [];
    private readonly List<string> manners = [];
    private readonly List<CoordinateClause> coordinates = [];

    private string ordered = "";

    /// <summary>아이들이 책을 읽도록 격려하다: children to read books, in the place of the last clause behind; empty when it names nobody.</summary>
    public string TakeOrdered()
    {
        var at = ordered.Length == 0 ? -1 : trailing.FindLastIndex(t => t.StartsWith("so that ", StringComparison.Ordinal));
        if (at < 0)
        {
            return "";
        }

        trailing.RemoveAt(at);
        return ordered;
    }

    /// <summary>Clauses that stand before the subject, each with its comma to come.</summary>
    public IReadOnlyList<string> Leading => leading;

    /// <summary>The same, of clauses that stand behind all coordinate ones.</summary>
    public IReadOnlyList<string> Late => late;

    public IReadOnlyList<string> Trailing => trailing;

    /// <summary>How it is done: fast, actively.</summary>
    public IReadOnlyList<string> Manners => manners;

    public IReadOnlyList<CoordinateClause> Coordinates => coordinates;

    /// <summary>The reported clause: that …</summary>
    public string Quoted { get; private set; } = "";

    /// <summary>What somebody or something is or does so much: that nobody can touch it; empty when nothing is.</summary>
    public string Extent { get; private set; } = "";

    /// <summary>Whether a coordinate clause before gives the subject of this one too.</summary>
    public bool LeadsSubject => coordinates.Exists(c => c.Clause.HasSubject);

    /// <summary>Coordinate clauses come first, because they can bring the subject.</summary>
    public void AddCoordinates(IReadOnlyList<PredicateNode> nodes, PredicateNode parent, bool inherits, bool hasSubject, bool isPast)
    {
        foreach (var node in nodes)
        {
            if (IsCoordinate(node, parent, inherits))
            {
                var clause = Clause(node, (hasSubject && !IsBeforeSubject(node, parent)) || inherits || LeadsSubject, isPast);
                coordinates.Add(new CoordinateClause(node.Phrase.Ending == "participle" ? "and" : node.Phrase.EndingEnglish, clause with { IsPast = clause.IsPast || isPast }));
            }
        }
    }

    /// <summary>가격이 오른 것은 수요가 늘었기 때문이다: the reason is what the copula says.</summary>
    public string TakeReason()
    {
        var at = leading.FindIndex(l => l.StartsWith("because ", StringComparison.Ordinal));
        if (at < 0)
        {
            return "";
        }

        var reason = leading[at];
        leading.RemoveAt(at);
        return reason;
    }

    /// <summary>A라며 이같이 밝혔다: what is said, taken out of the clauses behind; empty when nothing is.</summary>
    public string TakeSaid()
    {
        var at = trailing.FindIndex(t => t.StartsWith("saying that ", StringComparison.Ordinal));
        if (at < 0)
        {
            return "";
        }

        var said = trailing[at]["saying ".Length..];
        trailing.RemoveAt(at);
        return said;
    }

    public void AddOthers(IReadOnlyList<PredicateNode> nodes, PredicateNode parent, bool inherits, int lastCoordinate, EnglishNounPhrase? subject, bool isPast, bool isImpersonal)
    {
        foreach (var node in nodes)
        {
            if (!IsCoordinate(node, parent, inherits))
            {
                var before = leading.Count;
                Add(node, subject, isPast, isImpersonal);
                if (leading.Count > before && lastCoordinate >= 0 && parent.Dependents.IndexOf(node) > lastCoordinate)
                {
                    late.Add(leading[^1]);
                    leading.RemoveAt(before);
                }
            }
        }
    }

    /// <summary>두 회사는 조달이 끊겨 조업을 중단했다: what happens to somebody else between a topic and its verb is why.</summary>
    private static bool IsCause(PredicateNode node, PredicateNode parent) =>
        node.Phrase is { Ending: "coordinate", Eomi: "어" or "어서" or "며", IsPast: false, Tag: SejongTag.VV or SejongTag.VA } && node.Has(CaseRole.Subject) && !node.Has(CaseRole.Topic)
        && parent.Dependents.FindIndex(d => d is NominalNode { Case: { Role: CaseRole.Topic, Focus: "" } }) is >= 0 and var topic && topic < parent.Dependents.IndexOf(node);

    /// <summary>객차를 도입할 것이며, 총수는 늘어난다: what stands behind a finished clause is not who acts in it.</summary>
    private static bool IsBeforeSubject(PredicateNode node, PredicateNode parent) =>
        node.Phrase.Eomi is "고" or "며" or "지만" or "나" && node.Has(CaseRole.Object) && parent.Dependents.FindIndex(d => d is NominalNode { Case.Role: CaseRole.Subject or CaseRole.Topic }) > parent.Dependents.IndexOf(node);

    /// <summary>Clauses side by side; 가격이 오르면서 비용을 끌어올렸다: what went on with a subject of its own is who did the rest.</summary>
    public static bool IsCoordinate(PredicateNode node, PredicateNode parent, bool inherits) =>
        (node.Phrase.Ending is "coordinate" or "final" or "adnominal" or "content" or "adnominal-purpose" && !IsCause(node, parent))
        || (!inherits && node.Phrase is { Ending: "participle", EndingEnglish: "while" } && node.Has(CaseRole.Subject) && !parent.Has(CaseRole.Subject) && !parent.Has(CaseRole.Topic) && parent.Phrase.Tag == SejongTag.VV && parent.Has(CaseRole.Object));

    private void Add(PredicateNode node, EnglishNounPhrase? subject, bool isPast, bool isImpersonal)
    {
        switch (node.Phrase.Ending)
        {
            case "purpose":
                var purpose = Clause(node, inherits: true, isPast: false);
                trailing.Add(purpose is { HasSubject: true, Coordinates.Count: 0 } ? "for " + purpose.Subject!.ObjectText() + " to " + purpose.Infinitive() : purpose.HasSubject ? "so that " + purpose.Finite(forms, For(subject), isPast: false) : "to " + purpose.Infinitive());
                break;
            case "result":
                Result(node, subject);
                break;
            case "participle":
                Participle(node, isPast);
                break;
            case "quote":
                Quoted = VerbGroup.Join(Quoted, Reported(node, isImpersonal ? subject ?? scope.Dummy : For(subject), subject is not null && !isImpersonal, isPast));
                break;
            case "saying":
                trailing.Add("saying " + Reported(node, For(subject), subject is not null, isPast));
                break;
            case "subordinate" when node.Phrase.EndingEnglish is "only if" or "as if":
                trailing.Add(Subordinate(node, subject, isPast));
                break;
            case "subordinate" when node.Phrase.EndingEnglish is "including":
                var instance = Clause(node, inherits: true, isPast: false);
                trailing.Add((instance is { Subject: { } doer, Coordinates.Count: 0 } ? "with " + doer.ObjectText() + " " : "by ") + instance.Gerund(forms) + ", among other things");
                break;
            case "subordinate" when node.Phrase.EndingEnglish is "to the extent that":
                var extent = Clause(node, inherits: false, isPast: false);
                Extent = "that " + extent.Finite(forms, For(subject), extent.IsPast || isPast);
                break;
            case "coordinate":
                leading.Add("as " + (Clause(node, inherits: true, isPast) is var cause ? cause.Finite(forms, null, cause.IsPast || isPast) : ""));
                break;
            default:
                leading.Add(Subordinate(node, subject, isPast));
                break;
        }
    }

    private void Participle(PredicateNode node, bool isPast)
    {
        var clause = Clause(node, inherits: true, isPast);
        if (clause.HasSubject)
        {
            leading.Add("as " + clause.Finite(forms, null, clause.IsPast));
        }
        else
        {
            trailing.Add("while " + clause.Gerund(forms));
        }
    }

    private void Result(PredicateNode node, EnglishNounPhrase? subject)
    {
        var clause = Clause(node, inherits: true, isPast: false);
        if (!clause.HasSubject && node.Phrase.Tag == SejongTag.VA)
        {
            (node.Phrase.EndingEnglish == "remark" ? leading : manners).Add(Manner(clause));
            return;
        }

        ordered = clause is { Subject: { } told, Coordinates.Count: 0, Verb.Head: not ("can" or "may") } ? told.ObjectText() + " to " + clause.Infinitive() : "";
        trailing.Add(clause.HasSubject
            ? "so that " + clause.Finite(forms, For(subject), isPast: false)
            : "to " + clause.Infinitive());
    }

    /// <summary>빠르게: an adjective that says how.</summary>
    private static string Manner(EnglishClause clause)
    {
        var adjective = clause.Verb.Rest;
        return clause.Verb.Head != "be" || clause.After.Count > 0 ? VerbGroup.Join(["in a way that is", adjective, .. clause.After]) : EnglishAdverb.Of(adjective);
    }

    private string Reported(PredicateNode node, EnglishNounPhrase subject, bool hasSpeaker, bool isPast)
    {
        if (node.Phrase.EndingEnglish == "whether")
        {
            return clauses.Questions.Of(node, subject, scope);
        }

        var clause = Clause(node, inherits: hasSpeaker, isPast: false);
        return "that " + clause.Finite(forms, subject, clause.IsPast || (isPast && clause.Verb.Head is "will" or "can" && clause.Coordinates.Count == 0));
    }

    private string Subordinate(PredicateNode node, EnglishNounPhrase? subject, bool isPast)
    {
        var link = node.Phrase.EndingEnglish;
        var takesGerund = link is "state" or "as a result of" or "after" or "before" or "right after" or "instead of" or "by" or "when" or "while" or "with" or "without" or "in addition to" or "rather than";
        var clause = Clause(node, inherits: takesGerund, isPast: false);
        if (link == "state")
        {
            // 불을 켠 상태에서: with the light turned on.
            link = "while";
            if (clause is { HasSubject: false, Object.Length: > 0, IsTransitive: true, Coordinates.Count: 0 } && !clause.Verb.IsBe && !clause.Verb.IsNegated && node.Phrase is { IsPast: true, Operators.Count: 0 })
            {
                return VerbGroup.Join(["with", clause.Object, clause.Adverb, forms.Participle(clause.Verb.Head), clause.Verb.Rest.Replace("~ ", "", StringComparison.Ordinal).Replace("~", "", StringComparison.Ordinal), .. clause.After]);
            }

            return clause.HasSubject ? "while " + clause.Finite(forms, null, clause.IsPast || isPast) : "while " + clause.Gerund(forms);
        }

        if (!clause.HasSubject && takesGerund)
        {
            return link + " " + clause.Gerund(forms);
        }

        if (link is "by" or "as a result of" or "without" or "in addition to" or "rather than" or "instead of" or "with" && clause.Subject is { } actor)
        {
            return link + " " + actor.ObjectText() + " " + clause.Gerund(forms);
        }

        var tense = clause.IsPast || (isPast && link is "as" or "while" or "as soon as" or "because" or "although" or "before" or "until" or "when" or "whenever" or "to the point that");
        return link + " " + clause.Finite(forms, For(subject), tense);
    }

    private EnglishNounPhrase For(EnglishNounPhrase? subject) => subject is null ? scope.Dummy : EnglishPronoun.For(subject);

    private EnglishClause Clause(PredicateNode node, bool inherits, bool isPast) => clauses.Transfer(node, scope, inherits, isPast);
}

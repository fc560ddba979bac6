using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>Joins the clauses that depend on a predicate: coordinate and conditional ones before it, purposes and participles after it, reported speech as its object.</summary>
internal sealed class ClauseJoining(ClauseTransfer clauses, EnglishInflection forms, TransferScope scope)
{
    private readonly List<string> leading = [];
    private readonly List<string> trailing = [];
    private readonly List<string> manners = [];
    private readonly List<CoordinateClause> coordinates = [];

    /// <summary>Clauses that stand before the subject, each with its comma to come.</summary>
    public IReadOnlyList<string> Leading => leading;

    public IReadOnlyList<string> Trailing => trailing;

    /// <summary>How it is done: fast, actively.</summary>
    public IReadOnlyList<string> Manners => manners;

    public IReadOnlyList<CoordinateClause> Coordinates => coordinates;

    /// <summary>The reported clause: that …</summary>
    public string Quoted { get; private set; } = "";

    /// <summary>Whether a coordinate clause before gives the subject of this one too.</summary>
    public bool LeadsSubject => coordinates.Exists(c => c.Clause.HasSubject);

    /// <summary>Coordinate clauses come first, because they can bring the subject.</summary>
    public void AddCoordinates(IReadOnlyList<PredicateNode> nodes, bool hasSubject, bool isPast)
    {
        foreach (var node in nodes)
        {
            if (IsCoordinate(node))
            {
                var clause = Clause(node, hasSubject || LeadsSubject, isPast);
                coordinates.Add(new CoordinateClause(node.Phrase.EndingEnglish, clause with { IsPast = clause.IsPast || isPast }));
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

    public void AddOthers(IReadOnlyList<PredicateNode> nodes, EnglishNounPhrase? subject, bool isPast, bool isImpersonal)
    {
        foreach (var node in nodes)
        {
            if (!IsCoordinate(node))
            {
                Add(node, subject, isPast, isImpersonal);
            }
        }
    }

    private static bool IsCoordinate(PredicateNode node) => node.Phrase.Ending is "coordinate" or "final" or "adnominal" or "content" or "adnominal-purpose";

    private void Add(PredicateNode node, EnglishNounPhrase? subject, bool isPast, bool isImpersonal)
    {
        switch (node.Phrase.Ending)
        {
            case "purpose":
                trailing.Add("to " + Clause(node, inherits: true, isPast: false).Infinitive());
                break;
            case "result":
                Result(node, subject);
                break;
            case "participle":
                Participle(node, isPast);
                break;
            case "quote":
                Quoted = VerbGroup.Join(Quoted, Reported(node, isImpersonal ? subject ?? scope.Dummy : For(subject)));
                break;
            case "saying":
                trailing.Add("saying " + Reported(node, For(subject)));
                break;
            case "subordinate" when node.Phrase.EndingEnglish is "including":
                trailing.Add("including " + Clause(node, inherits: true, isPast: false).Gerund(forms));
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
            manners.Add(Manner(clause));
            return;
        }

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

    private string Reported(PredicateNode node, EnglishNounPhrase subject)
    {
        if (node.Phrase.EndingEnglish == "whether")
        {
            return clauses.Questions.Of(node, subject, scope);
        }

        var clause = Clause(node, inherits: false, isPast: false);
        return "that " + clause.Finite(forms, subject, clause.IsPast);
    }

    private string Subordinate(PredicateNode node, EnglishNounPhrase? subject, bool isPast)
    {
        var link = node.Phrase.EndingEnglish;
        var takesGerund = link is "after" or "before" or "right after" or "instead of" or "by" or "when" or "while" or "with" or "without" or "in addition to" or "rather than";
        var clause = Clause(node, inherits: takesGerund, isPast: false);
        if (!clause.HasSubject && takesGerund)
        {
            return link + " " + clause.Gerund(forms);
        }

        if (link is "by" or "without" or "in addition to" or "rather than" or "instead of" or "with" && clause.Subject is { } actor)
        {
            return link + " " + actor.ObjectText() + " " + clause.Gerund(forms);
        }

        var tense = clause.IsPast || (isPast && link is "as" or "while" or "as soon as" or "because");
        return link + " " + clause.Finite(forms, For(subject), tense);
    }

    private EnglishNounPhrase For(EnglishNounPhrase? subject) => subject is null ? scope.Dummy : EnglishPronoun.For(subject);

    private EnglishClause Clause(PredicateNode node, bool inherits, bool isPast) => clauses.Transfer(node, scope, inherits, isPast);
}

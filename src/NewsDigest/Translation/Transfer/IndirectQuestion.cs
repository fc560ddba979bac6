using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;
using NewsDigest.Translation.English;

namespace NewsDigest.Translation.Transfer;

/// <summary>왜 늦었는지, 누가 이길지: a clause that is asked begins with its question word, or with whether when it has none.</summary>
internal sealed class IndirectQuestion(ClauseTransfer clauses, EnglishInflection forms)
{
    private readonly FrozenDictionary<string, (string Kind, string English)> words =
        Table.Embedded("Translation/question-words.tsv").Rows.ToFrozenDictionary(r => r["word"], r => (r["kind"], r["english"]), StringComparer.Ordinal);

    /// <param name="node">The clause.</param>
    /// <param name="subject">Stands in when the clause has no subject.</param>
    /// <param name="scope">Counts of the sentence.</param>
    /// <param name="isDirect">Whether the sentence itself asks, so that its verb comes before its subject: why did it rise.</param>
    public string Of(PredicateNode node, EnglishNounPhrase subject, TransferScope scope, bool isDirect = false)
    {
        if (node.Complement?.Phrase.Pieces is [{ Kind: PieceKind.Morpheme } said] && words.TryGetValue(said.Form, out var what))
        {
            return Finite(Without(node, null), subject, scope, isDirect, what.English);
        }

        foreach (var dependent in node.Dependents)
        {
            switch (dependent)
            {
                case WordNode word when words.TryGetValue(word.Phrase.Lemma, out var row) && row.Kind is "word":
                    return Finite(Without(node, dependent), subject, scope, isDirect, row.English);
                case WordNode word when words.TryGetValue(word.Phrase.Lemma, out var row) && row.Kind is "degree" && node.Dependents.IndexOf(dependent) is var place && place + 1 < node.Dependents.Count && node.Dependents[place + 1] is WordNode { Phrase: { Tag: Morphology.SejongTag.MAG, Lemma: "자주" or "빨리" or "오래" or "많이" or "멀리" or "잘" or "높이" or "깊이" or "널리" } } manner:
                    // 얼마나 자주 오는지: how often it comes.
                    return Finite(Without(Without(node, dependent), manner), subject, scope, isDirect, "how " + clauses.Nominals.Word(manner.Phrase, scope));
                case WordNode word when words.TryGetValue(word.Phrase.Lemma, out var row) && row.Kind is "degree":
                    return Degree(Without(node, dependent), subject, scope, isDirect);
                case NominalNode { Modifiers.Count: 0, Conjuncts.Count: 0 } noun when noun.Phrase.Pieces is [{ Kind: PieceKind.Morpheme } only] && words.TryGetValue(only.Form, out var row) && row.Kind == "noun":
                    return noun.Case.Role == CaseRole.Subject ? row.English + " " + (Transfer(Without(node, dependent), scope) is var answer ? answer.Finite(forms, EnglishPronoun.It, answer.IsPast, withSubject: false) : "") : Finite(Without(node, dependent), subject, scope, isDirect, row.English);
                case NominalNode { Case.Role: CaseRole.Subject or CaseRole.Topic, Case.Focus: "" } who when who.Modifiers.FindIndex(m => m is WordNode { Phrase: var w } && words.TryGetValue(w.Lemma, out var row) && row.Kind == "determiner") is >= 0 and var place:
                    var asking = words[((WordNode)who.Modifiers[place]).Phrase.Lemma].English;
                    who.Modifiers.RemoveAt(place);
                    var asker = clauses.Nominals.Transfer(who, scope) with { Determiner = Determiner.None, Possessor = "" };
                    var rest = Transfer(Without(node, dependent), scope);
                    return VerbGroup.Join(asking, asker.Text(), (rest.HasSubject ? rest with { Subject = null, Coordinates = [] } : rest).Finite(forms, asker, rest.IsPast, withSubject: false));
                case NominalNode { Case.Role: CaseRole.Subject or CaseRole.Topic or CaseRole.Object } many when many.Modifiers.FindIndex(IsHowMany) is >= 0 and var quantity:
                    many.Modifiers.RemoveAt(quantity);
                    var counted = clauses.Nominals.AsModifier(clauses.Nominals.Transfer(many, scope) with { Possessor = "" }, "many") with { Determiner = Determiner.None };
                    var how = "how " + counted.Text();
                    if (many.Case.Role == CaseRole.Object)
                    {
                        return Finite(Without(node, dependent), subject, scope, isDirect, how);
                    }

                    var open = Transfer(Without(node, dependent), scope);
                    return how + " " + (open.HasSubject ? open with { Subject = null, Coordinates = [] } : open).Finite(forms, counted, open.IsPast, withSubject: false);
                case NominalNode { Case.Role: CaseRole.Object } asked when asked.Modifiers.FindIndex(m => m is WordNode { Phrase: var w } && words.TryGetValue(w.Lemma, out var row) && row.Kind == "determiner") is >= 0 and var at:
                    var determiner = words[((WordNode)asked.Modifiers[at]).Phrase.Lemma].English;
                    asked.Modifiers.RemoveAt(at);
                    return Finite(Without(node, dependent), subject, scope, isDirect, VerbGroup.Join(determiner, (clauses.Nominals.Transfer(asked, scope) with { Determiner = Determiner.None, Possessor = "" }).Text()));
            }
        }

        return isDirect ? clauses.Transfer(node, scope, inherits: false, inheritedPast: false).Asked(forms, subject, "") : "whether " + Finite(node, subject, scope);
    }

    /// <summary>얼마나 많은 사람이: how many people.</summary>
    private bool IsHowMany(ClauseNode modifier) =>
        modifier is PredicateNode { Phrase: { Lemma: "많다", Ending: "adnominal" }, Dependents: [WordNode degree] } && words.TryGetValue(degree.Phrase.Lemma, out var row) && row.Kind == "degree";

    /// <summary>얼마나 중요한지: how important it is; with a verb: how much.</summary>
    private string Degree(PredicateNode node, EnglishNounPhrase subject, TransferScope scope, bool isDirect)
    {
        var clause = Transfer(node, scope);
        if (isDirect)
        {
            return clause.Verb is { Head: "be", Rest.Length: > 0 } && node.Phrase is { Tag: SejongTag.VA, Operators.Count: 0 }
                ? (clause with { Verb = VerbGroup.Of("be") }).Asked(forms, subject, "how " + clause.Verb.Rest)
                : clause.Asked(forms, subject, "how much");
        }

        return clause.Verb is { Head: "be", Rest.Length: > 0 } && node.Phrase is { Tag: SejongTag.VA, Operators.Count: 0 }
            ? "how " + clause.Verb.Rest + " " + (clause with { Verb = VerbGroup.Of("be") }).Finite(forms, subject, clause.IsPast)
            : "how much " + clause.Finite(forms, subject, clause.IsPast);
    }

    private string Finite(PredicateNode node, EnglishNounPhrase subject, TransferScope scope, bool isDirect = false, string asking = "")
    {
        var clause = Transfer(node, scope);
        return isDirect ? clause.Asked(forms, subject, asking) : VerbGroup.Join(asking, clause.Finite(forms, subject, clause.IsPast));
    }

    /// <summary>ㄹ지 and ㄹ까 ask about the future.</summary>
    private EnglishClause Transfer(PredicateNode node, TransferScope scope)
    {
        var clause = clauses.Transfer(node, scope, inherits: true, inheritedPast: false);
        return node.Phrase is { Operators.Count: 0, IsPast: false } && node.Phrase.Eomi.StartsWith('ㄹ') ? clause with { Verb = clause.Verb.Under("will") } : clause;
    }

    private static PredicateNode Without(PredicateNode node, ClauseNode? dependent)
    {
        var rest = new PredicateNode(node.Phrase) { Last = node.Last, HasComma = node.HasComma, Complement = dependent is null ? null : node.Complement };
        rest.Dependents.AddRange(node.Dependents.Where(d => !ReferenceEquals(d, dependent)));
        return rest;
    }
}

using NewsDigest.Morphology;
using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>The dependents of a predicate: clauses apart from nominals and words, and the lemmas by which contexts pick senses.</summary>
internal sealed class ArgumentSet
{
    private readonly Dictionary<string, List<string>> lemmas = new(StringComparer.Ordinal);

    public ArgumentSet(PredicateNode node)
    {
        foreach (var dependent in node.Dependents)
        {
            if (dependent is PredicateNode { Phrase.Ending: not "nominal" } clause)
            {
                Clauses.Add(clause);
                if (clause.Phrase.Ending == "quote")
                {
                    lemmas["다고"] = ["yes"];
                }
            }
            else
            {
                Plain.Add(dependent);
            }

            if (dependent is NominalNode { Case.Role: CaseRole.Quote })
            {
                lemmas["다고"] = ["yes"];
            }

            if (dependent is WordNode word)
            {
                (lemmas.TryGetValue("adv", out var adverbs) ? adverbs : lemmas["adv"] = []).Add(word.Phrase.Lemma);
            }

            if (dependent is NominalNode { Phrase.Pieces: [.., { Quantity: { } quantity }] })
            {
                (lemmas.TryGetValue("unit", out var units) ? units : lemmas["unit"] = []).Add(quantity.Unit);
            }

            if (dependent is NominalNode nominal && nominal.Phrase.Pieces.LastOrDefault(p => p.IsNominal) is { } head)
            {
                Remember(nominal.Case, FormOf(head));
            }
        }

        if (node.Complement?.Phrase.Pieces.LastOrDefault(p => p.IsNominal) is { } complement)
        {
            Remember(new NominalCase(CaseRole.Complement), FormOf(complement));
        }

        RememberTopic(node);
    }

    /// <summary>이 책은 그가 썼다: with a subject and no object, the topic is what is acted on.</summary>
    private void RememberTopic(PredicateNode node)
    {
        if (node.Phrase.Tag == SejongTag.VV && lemmas.ContainsKey("subj") && !lemmas.ContainsKey("obj") && node.Has(CaseRole.Subject)
            && node.Dependents.Find(d => d is NominalNode { Case: { Role: CaseRole.Topic, Focus: "" } }) is NominalNode topic && topic.Phrase.Pieces.LastOrDefault(p => p.IsNominal) is { } head)
        {
            lemmas["obj"] = [FormOf(head)];
        }
    }

    public List<ClauseNode> Plain { get; } = [];

    public List<PredicateNode> Clauses { get; } = [];

    /// <summary>Whether a context such as obj=산|정상 names one of the arguments.</summary>
    public bool Fits(string context)
    {
        var equals = context.IndexOf('=', StringComparison.Ordinal);
        var slot = context[..equals] switch { "가" => "subj", "이" => "subj", "을" or "를" => "obj", "과" => "와", "으로" => "로", var s => s };
        return lemmas.TryGetValue(slot, out var found) && (context.EndsWith("=*", StringComparison.Ordinal) || context[(equals + 1)..].Split('|').Any(w => found.Exists(f => IsKindOf(f, w))));
    }

    private static string FormOf(ClausePiece head) => head.Kind == PieceKind.Quoted ? head.Inner.LastOrDefault(p => p.IsNominal)?.Form ?? "" : head.Form;

    /// <summary>특별경보 is an 경보: compounds end in what they are.</summary>
    private static bool IsKindOf(string lemma, string word) => lemma == word || (word.Length > 1 && lemma.Length > word.Length && lemma.EndsWith(word, StringComparison.Ordinal));

    private void Remember(NominalCase role, string lemma)
    {
        var slot = role.Role switch
        {
            CaseRole.Subject or CaseRole.Topic => "subj",
            CaseRole.Object => "obj",
            _ => role.Josa,
        };
        if (slot.Length > 0)
        {
            (lemmas.TryGetValue(slot, out var list) ? list : lemmas[slot] = []).Add(lemma);
        }
    }
}

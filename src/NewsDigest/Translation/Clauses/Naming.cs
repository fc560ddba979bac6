using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>A를 B라고 한다, A는 B라고 불린다, A를 B라고 생각한다: B is not said but is what A is called or held to be; Data/Translation/naming-verbs.tsv.</summary>
internal sealed class Naming
{
    private readonly FrozenDictionary<string, (bool NeedsObject, string Verb, string Josa)> verbs =
        Table.Embedded("Translation/naming-verbs.tsv").Rows.ToFrozenDictionary(r => r["verb"], r => (r["when"] == "object", r["read_as"], r["josa"]), StringComparer.Ordinal);

    /// <summary>The predicate with the name as its complement; null when it names nothing.</summary>
    public PredicateNode? Of(PredicateNode node)
    {
        if (!verbs.TryGetValue(node.Phrase.Lemma, out var verb))
        {
            return null;
        }

        var at = node.Dependents.FindLastIndex(d => d is PredicateNode { Phrase: { Lemma: "이다", Ending: "quote", IsPast: false }, Complement: not null } or NominalNode { Case.Role: CaseRole.Quote });
        if (at < 0)
        {
            return null;
        }

        var (name, arguments) = node.Dependents[at] is PredicateNode said ? (said.Complement!, said.Dependents) : (Complement((NominalNode)node.Dependents[at]), []);
        if (name is null || (verb.NeedsObject && !node.Has(CaseRole.Object) && !arguments.Exists(d => d is NominalNode { Case.Role: CaseRole.Object })))
        {
            return null;
        }

        var named = new PredicateNode(node.Phrase with { Lemma = verb.Verb }) { Last = node.Last, HasComma = node.HasComma, HasDot = node.HasDot };
        named.Dependents.AddRange(node.Dependents.Take(at));
        named.Dependents.AddRange(arguments);
        named.Dependents.Add(verb.Josa.Length == 0 ? name : With(name, new NominalCase(CaseRole.Adverbial, verb.Josa, "as")));
        named.Dependents.AddRange(node.Dependents.Skip(at + 1));
        return named;
    }

    /// <summary>A word in quotation marks, not a sentence.</summary>
    private static NominalNode? Complement(NominalNode quoted) => quoted.Phrase.Pieces.Any(p => p.Kind == PieceKind.Quoted && p.Inner.Any(i => i.Tag == SejongTag.EF))
        ? null
        : new NominalNode(quoted.Phrase with { Case = new NominalCase(CaseRole.Complement) }) { Last = quoted.Last };

    private static NominalNode With(NominalNode name, NominalCase role)
    {
        var with = new NominalNode(name.Phrase with { Case = role }) { Last = name.Last };
        with.Modifiers.AddRange(name.Modifiers);
        with.Conjuncts.AddRange(name.Conjuncts);
        return with;
    }
}

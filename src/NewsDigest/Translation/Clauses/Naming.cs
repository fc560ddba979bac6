using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>A를 B라고 한다, A는 B라고 불린다: B is not said but is what A is called.</summary>
internal static class Naming
{
    /// <summary>The predicate with the name as its complement; null when it names nothing.</summary>
    public static PredicateNode? Of(PredicateNode node)
    {
        var at = node.Dependents.FindLastIndex(d => d is PredicateNode { Phrase: { Lemma: "이다", Ending: "quote", IsPast: false }, Complement: not null } or NominalNode { Case.Role: CaseRole.Quote });
        if (at < 0)
        {
            return null;
        }

        var (name, arguments) = node.Dependents[at] is PredicateNode said ? (said.Complement!, said.Dependents) : (Complement((NominalNode)node.Dependents[at]), []);
        if (name is null || !Names(node, arguments))
        {
            return null;
        }

        var named = new PredicateNode(node.Phrase.Lemma == "하다" ? node.Phrase with { Lemma = "부르다" } : node.Phrase) { Last = node.Last, HasComma = node.HasComma, HasDot = node.HasDot };
        named.Dependents.AddRange(node.Dependents.Take(at));
        named.Dependents.AddRange(arguments);
        named.Dependents.Add(name);
        named.Dependents.AddRange(node.Dependents.Skip(at + 1));
        return named;
    }

    /// <summary>A word in quotation marks, not a sentence.</summary>
    private static NominalNode? Complement(NominalNode quoted) => quoted.Phrase.Pieces.Any(p => p.Kind == PieceKind.Quoted && p.Inner.Any(i => i.Tag == SejongTag.EF))
        ? null
        : new NominalNode(quoted.Phrase with { Case = new NominalCase(CaseRole.Complement) }) { Last = quoted.Last };

    private static bool Names(PredicateNode node, List<ClauseNode> said) => node.Phrase.Lemma switch
    {
        "불리다" or "칭하다" or "일컫다" or "지칭하다" or "명명하다" or "명명되다" => true,
        "부르다" => true,
        "하다" => node.Has(CaseRole.Object) || said.Exists(d => d is NominalNode { Case.Role: CaseRole.Object }),
        _ => false,
    };
}

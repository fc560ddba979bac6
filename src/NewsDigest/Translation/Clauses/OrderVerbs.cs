using System.Collections.Frozen;

namespace NewsDigest.Translation.Clauses;

/// <summary>Verbs after which 도록 says what somebody is to do: encourage children to read.</summary>
internal static class OrderVerbs
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["요구하다", "요청하다", "명령하다", "지시하다", "권고하다", "권하다", "권장하다", "허용하다", "허락하다", "강요하다", "설득하다", "유도하다", "격려하다", "독려하다", "장려하다", "촉구하다", "가르치다", "돕다", "부탁하다", "당부하다"], StringComparer.Ordinal);

    public static bool Contain(string lemma) => Verbs.Contains(lemma);

    /// <summary>시민에게 세금을 내도록 요구하다: who is told belongs to the order, not to what is ordered.</summary>
    public static void TakeTold(PredicateNode node)
    {
        if (!Contain(node.Phrase.Lemma) || node.Has(CaseRole.Object) || node.Dependents.Exists(d => d is NominalNode { Case.Josa: "에게" }))
        {
            return;
        }

        for (var i = 0; i < node.Dependents.Count; i++)
        {
            if (node.Dependents[i] is PredicateNode { Phrase.Ending: "result", Dependents: [NominalNode { Case: { Role: CaseRole.Adverbial, Josa: "에게" } } told, _, ..] } order)
            {
                order.Dependents.RemoveAt(0);
                node.Dependents.Insert(i, told);
                return;
            }
        }
    }
}

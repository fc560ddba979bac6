using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>피해자가 먼저 때렸다고 한다: nobody but its own subject can be the speaker, so what is said becomes the main clause.</summary>
internal static class Hearsay
{
    /// <summary>The reported clause as the predicate itself; null when somebody says it.</summary>
    public static PredicateNode? Of(PredicateNode node)
    {
        if (node.Phrase is not { Lemma: "하다", Tag: SejongTag.VV or SejongTag.VX, Nominal.Count: 0, Operators.Count: 0, Ending: "final" or "coordinate" or "subordinate" or "participle" } || node.Has(CaseRole.Object)
            || node.Dependents.FindLastIndex(d => d is PredicateNode { Phrase: { Ending: "quote", EndingEnglish: "that", Eomi: "다고" or "라고" } }) is not (>= 0 and var at))
        {
            return null;
        }

        var said = (PredicateNode)node.Dependents[at];
        if ((node.Has(CaseRole.Subject) || node.Has(CaseRole.Topic)) && (said.Has(CaseRole.Subject) || said.Has(CaseRole.Topic)))
        {
            return null;
        }

        var phrase = said.Phrase with { Ending = node.Phrase.Ending, EndingEnglish = node.Phrase.EndingEnglish, Eomi = node.Phrase.Eomi, HasComma = node.HasComma, Last = node.Last };
        var isSourced = node.Dependents.Concat(said.Dependents).Any(d => d is NominalNode { Case.Role: CaseRole.Front });
        if (!isSourced)
        {
            phrase = phrase with { Operators = [.. phrase.Operators, .. phrase.IsPast ? ["perfect"] : Array.Empty<string>(), "infinitive:be said to"], IsPast = false };
        }

        var heard = new PredicateNode(phrase) { Last = node.Last, HasComma = node.HasComma, Complement = said.Complement };
        heard.Dependents.AddRange(node.Dependents.Take(at));
        heard.Dependents.AddRange(said.Dependents);
        heard.Dependents.AddRange(node.Dependents.Skip(at + 1));
        return heard;
    }
}

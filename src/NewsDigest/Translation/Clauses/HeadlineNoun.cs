using NewsDigest.Morphology;

namespace NewsDigest.Translation.Clauses;

/// <summary>혁신에 불 지피는 상하이: a headline that ends in a name tells what the name does, so the name becomes the subject.</summary>
internal static class HeadlineNoun
{
    public static IReadOnlyList<ClauseNode> Read(IReadOnlyList<ClauseNode> roots)
    {
        if (roots is not [NominalNode { Case.Role: CaseRole.Bare } named] || named.Phrase.Pieces[^1].Kind != PieceKind.Name || named.Conjuncts.Count > 0
            || !Flat(named).OfType<PredicateNode>().Any())
        {
            return roots;
        }

        var modifiers = Flat(named);
        var told = modifiers.OfType<PredicateNode>().First();
        if (told.Phrase is not { Ending: "adnominal", EndingEnglish: not "future", Tag: SejongTag.VV } || told.Has(CaseRole.Subject) || told.Has(CaseRole.Topic) || told.Dependents.Count == 0)
        {
            return roots;
        }

        var subject = new NominalNode(named.Phrase with { Case = new NominalCase(CaseRole.Subject, "이") }) { Last = named.Last };
        subject.Modifiers.AddRange(modifiers.Where(m => !ReferenceEquals(m, told)));
        var clause = new PredicateNode(told.Phrase with { Ending = "final", EndingEnglish = "", Eomi = "" }) { Last = told.Last, Complement = told.Complement };
        clause.Dependents.Add(subject);
        clause.Dependents.AddRange(told.Dependents);
        return [clause];
    }

    /// <summary>The modifiers of a name and of the bare nouns before it: 불 지피는 中 상하이.</summary>
    private static List<ClauseNode> Flat(NominalNode named) =>
        [.. named.Modifiers.SelectMany(m => m is NominalNode { Case.Role: CaseRole.Bare, Modifiers.Count: > 0 } bare ? [.. bare.Modifiers, new NominalNode(bare.Phrase) { Last = bare.Last }] : new[] { m })];
}

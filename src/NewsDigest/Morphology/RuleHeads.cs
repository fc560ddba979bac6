namespace NewsDigest.Morphology;

/// <summary>
/// Heads by rule, which the learnt parse takes as advice. From the end of the sentence to its beginning each eojeol looks along the chain
/// of heads that begins at its right neighbour and takes the first that suits it; so no two arcs cross. Immutable and safe for many threads.
/// </summary>
internal sealed class RuleHeads(ParserWords words)
{
    /// <summary>The head of each eojeol, -1 for the last.</summary>
    public int[] Of(EojeolRole[] roles)
    {
        var heads = new int[roles.Length];
        var taken = new Link?[roles.Length];
        for (var i = roles.Length - 1; i >= 0; i--)
        {
            heads[i] = i == roles.Length - 1 ? -1 : HeadOf(i, roles, heads, taken);
            if (heads[i] >= 0 && roles[i].Link is Link.Subject or Link.Topic)
            {
                taken[heads[i]] = Link.Subject;
            }
        }

        return heads;
    }

    /// <summary>Whether the eojeol is a time that needs no josa.</summary>
    public bool IsTime(EojeolRole role) => words.IsTime(role);

    private int HeadOf(int i, EojeolRole[] roles, int[] heads, Link?[] taken)
    {
        var next = i + 1;
        var role = roles[i];
        return role.Link switch
        {
            _ when IsComitative(role) && words.IsComitative(roles[next]) => next,
            Link.Adnominal => NounPhrase(next, roles, heads) ?? next,
            Link.Noun when IsConjunction(roles[next]) => NounPhrase(next, roles, heads) ?? next,
            Link.Noun when roles[next].Link is Link.Adverb or Link.SentenceAdverb => Predicate(next, roles, heads),
            Link.Noun when words.IsTime(role) && !words.IsTime(roles[next]) && roles[next].Last.Tag is not SejongTag.NNB => Adjunct(next, roles, heads),
            Link.Noun => next,
            Link.Conjunct => ListEnd(next, roles, heads) ?? next,
            Link.Subject => First(next, roles, heads, (c, n) => c.IsPredicate && taken[n] is null) ?? Predicate(next, roles, heads),
            Link.Topic => First(next, roles, heads, (c, n) => IsClause(c, n, roles, heads) && taken[n] is null) ?? Last(next, roles, heads),
            Link.Object => First(next, roles, heads, (c, _) => c.IsPredicate && !c.HasCopula) ?? Predicate(next, roles, heads),
            Link.SentenceAdverb => First(next, roles, heads, (c, n) => IsClause(c, n, roles, heads)) ?? Last(next, roles, heads),
            Link.Adverb => roles[next].Link is Link.Adverb && !role.HasComma ? next : Predicate(next, roles, heads),
            Link.Adverbial => Adjunct(next, roles, heads),
            Link.Connective when roles[next].IsAuxiliary => next,
            Link.Connective when words.IsLight(role) || role.HasComma => First(next, roles, heads, (c, _) => c.IsPredicate && !c.IsRelative) ?? Predicate(next, roles, heads),
            _ => Predicate(next, roles, heads),
        };
    }

    /// <summary>Whether the predicate can carry a topic: no relative clause (할 수 있다 is none), and no 대해, 통해 and the like, which are josa in all but name.</summary>
    private bool IsClause(EojeolRole role, int at, EojeolRole[] roles, int[] heads) =>
        role.IsPredicate && !words.IsLight(role) && !IsQuoted(role) && (!role.IsRelative || (heads[at] >= 0 && IsBound(roles[heads[at]])));

    private static bool IsBound(EojeolRole role) => role.Core.Length > 0 && role.Core[0] is { Tag: SejongTag.NNB, Form: "수" or "것" or "거" or "줄" or "듯" or "뿐" or "뻔" or "만" };

    private static bool IsQuoted(EojeolRole role) => role.Last is { Tag: SejongTag.EC, Form: "다고" or "라고" or "ㄴ다고" or "는다고" or "자고" or "냐고" };

    private static bool IsComitative(EojeolRole role) => role.Last is { Tag: SejongTag.JKB or SejongTag.JC, Form: "와" or "과" };

    private static bool IsConjunction(EojeolRole role) => role.Last is { Tag: SejongTag.MAG or SejongTag.MAJ, Form: "및" or "그리고" or "또는" or "혹은" };

    /// <summary>The last noun of the phrase that begins here: 다양한 편의 시설이 leans on 시설이.</summary>
    private int? NounPhrase(int next, EojeolRole[] roles, int[] heads)
    {
        var noun = First(next, roles, heads, (c, _) => c.IsNominal);
        while (noun is { } n && roles[n].Link is Link.Noun && !words.IsTime(roles[n]) && heads[n] == n + 1 && roles[n + 1].IsNominal)
        {
            noun = n + 1;
        }

        return noun;
    }

    private static int? ListEnd(int next, EojeolRole[] roles, int[] heads) => First(
        next,
        roles,
        heads,
        (c, n) => c.IsNominal && !(c.Link is Link.Conjunct && c.HasComma) && (c.Link is not (Link.Noun or Link.Adnominal) || IsEtCetera(n + 1, roles)));

    private static bool IsEtCetera(int at, EojeolRole[] roles) => at < roles.Length && roles[at].Core.Length > 0 && roles[at].Core[0] is { Tag: SejongTag.NNB, Form: "등" };

    /// <summary>The predicate of an adjunct, which passes over an adjective before its noun (좋은 숙소에서).</summary>
    private static int Adjunct(int next, EojeolRole[] roles, int[] heads) =>
        First(next, roles, heads, (c, _) => c.IsPredicate && !(c.IsRelative && c.IsAdjective)) ?? Predicate(next, roles, heads);

    private static int Predicate(int next, EojeolRole[] roles, int[] heads) => First(next, roles, heads, (c, _) => c.IsPredicate) ?? next;

    private static int? First(int next, EojeolRole[] roles, int[] heads, Func<EojeolRole, int, bool> suits)
    {
        for (var c = next; c >= 0; c = heads[c])
        {
            if (suits(roles[c], c))
            {
                return c;
            }
        }

        return null;
    }

    private static int Last(int next, EojeolRole[] roles, int[] heads)
    {
        var c = next;
        while (heads[c] >= 0)
        {
            c = heads[c];
        }

        return c;
    }
}

using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>
/// A dependency parse by rule. From the end of the sentence to its beginning each eojeol looks along the chain of heads that begins at
/// its right neighbour and takes the first that suits it; so no two arcs cross. Immutable and safe for many threads.
/// </summary>
public sealed class DependencyParser
{
    private readonly DependencyLabels labels;
    private readonly HashSet<string> lightPredicates;

    /// <summary>A parser with the tables of the library.</summary>
    /// <exception cref="TableException">A table of the library is not well formed.</exception>
    public DependencyParser()
    {
        labels = new DependencyLabels(Table.Embedded("Morphology/dependency-labels.tsv"), Table.Embedded("Morphology/time-nouns.tsv"));
        lightPredicates = Table.Embedded("Morphology/light-predicates.tsv").Rows.Select(r => r["stem"]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Parses one sentence; never throws on content.</summary>
    public DependencyTree Parse(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var roles = text.Eojeols.Select(EojeolRole.Of).ToArray();
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

        var named = roles.Select((role, i) => labels.Of(role, heads[i] < 0 ? null : roles[heads[i]])).ToArray();
        return new DependencyTree(text, heads, named);
    }

    private int HeadOf(int i, EojeolRole[] roles, int[] heads, Link?[] taken)
    {
        var next = i + 1;
        return roles[i].Link switch
        {
            Link.Adnominal => First(next, roles, heads, (c, _) => c.IsNominal) ?? next,
            Link.Noun when labels.IsTime(roles[i]) && !labels.IsTime(roles[next]) && roles[next].Last.Tag is not SejongTag.NNB => Predicate(next, roles, heads),
            Link.Noun => next,
            Link.Conjunct => First(next, roles, heads, (c, n) => c.IsNominal && c.Link is not (Link.Noun or Link.Adnominal) || (c.IsNominal && c.HasComma)) ?? next,
            Link.Subject => First(next, roles, heads, (c, n) => c.IsPredicate && taken[n] is null) ?? Predicate(next, roles, heads),
            Link.Topic => First(next, roles, heads, (c, n) => IsClause(c) && taken[n] is null) ?? Last(next, roles, heads),
            Link.Object => First(next, roles, heads, (c, _) => c.IsPredicate && !c.HasCopula) ?? Predicate(next, roles, heads),
            Link.SentenceAdverb => First(next, roles, heads, (c, _) => IsClause(c)) ?? Last(next, roles, heads),
            Link.Adverb => roles[next].Link is Link.Adverb && !roles[i].HasComma ? next : Predicate(next, roles, heads),
            Link.Connective when roles[next].IsAuxiliary => next,
            Link.Connective when IsLight(roles[i]) || roles[i].HasComma => First(next, roles, heads, (c, _) => c.IsPredicate && !c.IsRelative) ?? Predicate(next, roles, heads),
            _ => Predicate(next, roles, heads),
        };
    }

    /// <summary>Whether the predicate can carry a topic: no relative clause, and no 대해, 통해 and the like, which are josa in all but name.</summary>
    private bool IsClause(EojeolRole role) => role.IsPredicate && !role.IsRelative && !IsLight(role) && !IsQuoted(role);

    private static bool IsQuoted(EojeolRole role) => role.Last is { Tag: SejongTag.EC, Form: "다고" or "라고" or "ㄴ다고" or "는다고" or "자고" or "냐고" };

    private bool IsLight(EojeolRole role) => role.Link is Link.Connective && role.Core.Length == 2 && lightPredicates.Contains(role.Core[0].Form);

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

using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation;

/// <summary>What makes the English of a sentence doubtful although every word of it is known; the weights come from sentences that were read and judged.</summary>
internal sealed class SentenceDoubts
{
    /// <summary>Predicates beyond those that a reader follows with ease.</summary>
    public int Clauses { get; set; }

    /// <summary>Parts that hang on nothing.</summary>
    public int Loose { get; set; }

    /// <summary>Subjects for which a clause had no room.</summary>
    public int Crowded { get; set; }

    /// <summary>Subjects that were made up.</summary>
    public int MadeUp { get; set; }

    /// <summary>Words whose place in the tree is not the one of the learnt parse.</summary>
    public int Disputed { get; set; }

    /// <summary>Figures, dates and names that the English does not say.</summary>
    public int Missing { get; set; }

    /// <summary>Nouns beyond six that stand in one heap without a josa among them.</summary>
    public int Heaped { get; set; }

    /// <summary>0 to 1: how far the sentence can be trusted when all its words are known.</summary>
    /// <param name="english">The English, in which clauses inside clauses show as one that after another.</param>
    public double Share(string english) =>
        1 / (1 + (0.12 * Math.Max(0, Clauses - 3)) + (0.1 * Disputed) + (0.3 * (Crowded + Missing)) + (0.5 * Loose) + (0.1 * Heaped) + (0.05 * MadeUp) + (0.12 * Math.Max(0, Nested(english) - 1)));

    private static int Nested(string english)
    {
        var count = 0;
        for (var at = english.IndexOf(" that ", StringComparison.Ordinal); at >= 0; at = english.IndexOf(" that ", at + 5, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    /// <summary>Counts the predicates of a tree and the nodes that the learnt parse has elsewhere.</summary>
    public void Look(IReadOnlyList<ClauseNode> roots, SentenceArcs arcs)
    {
        foreach (var root in roots)
        {
            Look(root, arcs);
        }
    }

    private static int Heap(NominalNode nominal)
    {
        var count = nominal.Phrase.Pieces.Count;
        foreach (var modifier in nominal.Modifiers)
        {
            count += modifier is NominalNode { Case.Role: CaseRole.Bare } bare ? Heap(bare) : 0;
        }

        return count;
    }

    private void Look(ClauseNode node, SentenceArcs arcs)
    {
        switch (node)
        {
            case PredicateNode clause:
                Clauses++;
                foreach (var dependent in clause.Dependents)
                {
                    Disputed += arcs.Disputes(dependent.Last, clause.Last) ? 1 : 0;
                    Look(dependent, arcs);
                }

                if (clause.Complement is not null)
                {
                    Look(clause.Complement, arcs);
                }

                break;
            case NominalNode nominal:
                Heaped += nominal.Case.Role == CaseRole.Bare ? 0 : Math.Max(0, Heap(nominal) - 6);
                foreach (var modifier in nominal.Modifiers)
                {
                    Look(modifier, arcs);
                }

                foreach (var member in nominal.Conjuncts)
                {
                    Look(member, arcs);
                }

                break;
        }
    }
}

using NewsDigest.Translation.Clauses;

namespace NewsDigest.Translation.Transfer;

/// <summary>A chain of bare nominals read as one compound: its pieces in order, and everything that modifies any of them.</summary>
internal sealed class NounSegment
{
    public List<ClausePiece> Pieces { get; } = [];

    /// <summary>Genitives, adnominal clauses, determiners, in Korean order.</summary>
    public List<ClauseNode> Modifiers { get; } = [];

    /// <summary>Lists inside the compound: the members that stand before the piece at the index.</summary>
    public Dictionary<int, List<NominalNode>> Lists { get; } = [];

    public static NounSegment Of(NominalNode node)
    {
        var segment = new NounSegment();
        segment.Add(node, isHead: true);
        return segment;
    }

    private void Add(NominalNode node, bool isHead)
    {
        foreach (var modifier in node.Modifiers)
        {
            if (modifier is NominalNode { Case.Role: CaseRole.Bare or CaseRole.Conjunct } bare)
            {
                Add(bare, isHead: false);
            }
            else
            {
                Modifiers.Add(modifier);
            }
        }

        if (!isHead && node.Conjuncts.Count > 0)
        {
            Lists[Pieces.Count] = node.Conjuncts;
        }

        Pieces.AddRange(node.Phrase.Pieces);
    }
}

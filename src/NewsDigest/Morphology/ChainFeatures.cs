namespace NewsDigest.Morphology;

/// <summary>
/// What is looked at around an arc: the head's own head, the child of the head that stands next, which children the head has, how many
/// nearer heads are passed over.
/// </summary>
internal sealed class ChainFeatures
{
    /// <summary>How many features an arc has by what stands around it.</summary>
    public const int Count = 20;

    private const int FirstKind = 60;

    private static readonly EojeolColumn[] Seeded =
    [
        EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.TailTag, EojeolColumn.Tail, EojeolColumn.Tail,
        EojeolColumn.Kind, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Tail,
        EojeolColumn.Tail, EojeolColumn.TailTag, EojeolColumn.Tail, EojeolColumn.Tail, EojeolColumn.Noun, EojeolColumn.Tail,
        EojeolColumn.Tail, EojeolColumn.TailTag,
    ];

    private const int Deepest = 6;
    private const int MostChildren = 4;

    private readonly ParserEojeol[] words;
    private readonly ulong[] seeds;

    public ChainFeatures(ParserEojeol[] words)
    {
        this.words = words;
        seeds = ParserEojeol.Seeds(words, FirstKind, Seeded);
    }

    /// <summary>What an eojeol is to its head, as a flag.</summary>
    public int RoleOf(int i) => words[i].Role;

    /// <summary>The features of <paramref name="i"/> under a head.</summary>
    /// <param name="i">The dependent.</param>
    /// <param name="head">The head in its chain.</param>
    /// <param name="below">The link before it: the head's leftmost child so far, which the dependent could lean on too.</param>
    /// <param name="above">The link of the head's own head.</param>
    /// <param name="depth">How many links stand before the head.</param>
    /// <param name="features">Where they are written.</param>
    public void Of(int i, in ChainLink head, in ChainLink below, in ChainLink above, int depth, Span<ulong> features)
    {
        ref readonly var from = ref words[i];
        ref readonly var to = ref words[head.Word];
        var (siblingTail, siblingKind, siblingTag, siblingLemma, siblingComma) = below.Word < 0
            ? (-1, -1, -1, -1, 0)
            : (words[below.Word].Tail, words[below.Word].Kind, words[below.Word].TailTag, words[below.Word].Lemma, words[below.Word].HasComma);
        var (aboveTail, aboveKind) = above.Word < 0 ? (-1, -1) : (words[above.Word].Tail, words[above.Word].Kind);
        depth = Math.Min(depth, Deepest);
        features[0] = FeatureWeights.Rest(siblingTail, to.Kind);
        features[1] = FeatureWeights.Rest(aboveKind, to.Kind);
        features[2] = FeatureWeights.Rest(aboveTail, to.Tail);
        features[3] = FeatureWeights.Rest(siblingTag, to.Lemma);
        features[4] = FeatureWeights.Rest(head.Roles, 0);
        features[5] = FeatureWeights.Rest(head.Roles, to.Kind);
        features[6] = FeatureWeights.Rest(Math.Min(head.Children, MostChildren), to.Kind);
        features[7] = FeatureWeights.Rest(depth, to.Kind);
        features[8] = FeatureWeights.Rest(depth, to.Tail);
        features[9] = FeatureWeights.Rest(siblingTail, to.Tail);
        features[10] = FeatureWeights.Rest((siblingComma * 2) + from.HasComma, siblingKind);
        features[11] = FeatureWeights.Rest(siblingTail, aboveTail);
        features[12] = FeatureWeights.Rest(siblingTail, head.Second < 0 ? -1 : words[head.Second].Tail);
        features[13] = FeatureWeights.Rest(head.Roles, to.Lemma);
        features[14] = FeatureWeights.Rest(to.Lemma, aboveTail);
        features[15] = FeatureWeights.Rest(siblingLemma, to.Kind);
        features[16] = FeatureWeights.Rest(siblingTail, to.Kind);
        features[17] = FeatureWeights.Rest(below.Roles, to.Kind);
        features[18] = FeatureWeights.Rest(above.Roles, aboveKind);
        features[19] = FeatureWeights.Rest((below.Roles * 4096) + head.Roles, above.Roles);
        FeatureWeights.Complete(seeds.AsSpan(i * Count, Count), features);
    }
}

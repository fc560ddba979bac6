using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>The weights of the lattice while they are learnt. Labels must be numbered alike in all models that share a learner.</summary>
internal sealed class Learner
{
    public const int Tags = (int)SejongTag.NA + 1;
    private const int AllTags = Tags + 2;
    private const int Sides = 4;

    private readonly int tagBase;
    private readonly int contextBase;
    private readonly Dictionary<ulong, int> guesses = [];
    private readonly Dictionary<Piece, int> words = [];
    private readonly CostModel names;

    public Learner(CostModel names, int drop)
    {
        this.names = names;
        tagBase = names.Labels * 2 * names.Labels;
        contextBase = tagBase + (AllTags * 2 * AllTags);
        Weights = new AveragedWeights(contextBase + (Sides * Tags * (char.MaxValue + 1))) { Drop = drop };
    }

    public AveragedWeights Weights { get; }

    public int LabelPair(int left, int right, int blank) => (((left * 2) + blank) * names.Labels) + right;

    public int TagPair(int left, int right, int blank) => tagBase + (((Tag(left) * 2) + blank) * AllTags) + Tag(right);

    public int Context(int side, SejongTag tag, char character) => contextBase + ((((side * Tags) + (int)tag) * (char.MaxValue + 1)) + character);

    /// <summary>The place of a guess's feature; -1 when it was never learnt and <paramref name="add"/> is false.</summary>
    public int Guess(ulong feature, bool add) => Find(guesses, feature, add);

    /// <summary>The place of a morpheme.</summary>
    public int Word(Piece piece) => Find(words, MorphemeCounts.Folded(piece), add: true);

    /// <summary>What was learnt, averaged; weights smaller than <paramref name="least"/> are left out.</summary>
    public LearntWeights Averaged(int least)
    {
        var learnt = new LearntWeights();
        for (var left = 0; left < names.Labels; left++)
        {
            for (var right = 0; right < names.Labels; right++)
            {
                for (var blank = 0; blank < 2; blank++)
                {
                    Put(learnt.Labels, (names.Name(left), names.Name(right), blank), LabelPair(left, right, blank), least);
                    if (left < AllTags && right < AllTags)
                    {
                        Put(learnt.Tags, (names.Name(left), names.Name(right), blank), TagPair(left, right, blank), least);
                    }
                }
            }
        }

        for (var side = 0; side < Sides; side++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                for (var c = 0; c <= char.MaxValue; c++)
                {
                    Put(learnt.Contexts, (side, (SejongTag)tag, (char)c), Context(side, (SejongTag)tag, (char)c), least);
                }
            }
        }

        foreach (var (feature, index) in guesses)
        {
            Put(learnt.Guesses, feature, index, least);
        }

        foreach (var (piece, index) in words)
        {
            Put(learnt.Words, piece, index, least);
        }

        return learnt;
    }

    private void Put<TKey>(Dictionary<TKey, int> into, TKey key, int index, int least)
        where TKey : notnull
    {
        var weight = Weights.Average(index);
        if (Math.Abs(weight) >= least)
        {
            into[key] = weight;
        }
    }

    // The tags come first among the labels, BOS and EOS after them.
    private int Tag(int label) => label < AllTags ? label : names.TagOf(label);

    private int Find<TKey>(Dictionary<TKey, int> places, TKey key, bool add)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out var index))
        {
            if (!add)
            {
                return -1;
            }

            index = Weights.Grow();
            places.Add(key, index);
        }

        return index;
    }
}

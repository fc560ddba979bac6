using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Weights of features while they are learnt.</summary>
internal sealed class LearningWeights : FeatureWeights
{
    private readonly Dictionary<ulong, int> places = [];
    private readonly AveragedWeights weights = new(0);

    public long Rounds { get => weights.Rounds; set => weights.Rounds = value; }

    /// <summary>Changes from example to example: which features are dropped, so that none is leant on alone (Søgaard 2013).</summary>
    public ulong Salt { get; set; }

    /// <summary>How many of a hundred features are dropped.</summary>
    public int Drop { get; init; }

    public override int Sum(ReadOnlySpan<ulong> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += !IsDropped(feature) && places.TryGetValue(feature, out var place) ? weights[place] : 0;
        }

        return sum;
    }

    /// <summary>Begins with weights learnt elsewhere.</summary>
    public void Begin(IReadOnlyDictionary<ulong, int> learnt)
    {
        foreach (var (feature, weight) in learnt)
        {
            var place = weights.Grow();
            places.Add(feature, place);
            weights.Begin(place, weight);
        }
    }

    public void Add(ulong feature, int change)
    {
        if (IsDropped(feature))
        {
            return;
        }

        if (!places.TryGetValue(feature, out var place))
        {
            place = weights.Grow();
            places.Add(feature, place);
        }

        weights.Add(place, change);
    }

    private bool IsDropped(ulong feature) => (((feature ^ Salt) * 0x9E3779B97F4A7C15) >> 33) % 100 < (ulong)Drop;

    /// <summary>The averages, in the order of the features' numbers; those smaller than <paramref name="least"/> are left out.</summary>
    public SortedDictionary<ulong, int> Averaged(int least)
    {
        var result = new SortedDictionary<ulong, int>();
        foreach (var (feature, place) in places)
        {
            var weight = weights.Average(place);
            if (Math.Abs(weight) >= least)
            {
                result.Add(feature, weight);
            }
        }

        return result;
    }
}

/// <summary>Weights that are finished.</summary>
internal sealed class FixedWeights(IReadOnlyDictionary<ulong, int> weights) : FeatureWeights
{
    public override int Sum(ReadOnlySpan<ulong> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += weights.GetValueOrDefault(feature);
        }

        return sum;
    }
}

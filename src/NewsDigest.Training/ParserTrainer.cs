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

/// <summary>A sentence as the analyser reads it, with its gold tree.</summary>
internal sealed record ParserExample(GoldSentence Gold, TokenizedText Text, RuleHeads Rules)
{
    public ParserFeatures Features { get; } = new([.. Text.Eojeols.Select(EojeolRole.Of)], Rules);
}

/// <summary>How the parser's weights are learnt.</summary>
internal sealed record ParserSettings
{
    /// <summary>Passes over the treebank. Default 8.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>By how much a right arc must win; one mistake changes 100. Default 500.</summary>
    public int Margin { get; init; } = 500;

    /// <summary>Weights below this are not kept. Default 60.</summary>
    public int Least { get; init; } = 60;

    /// <summary>Of a hundred features so many are dropped at each example. Default 25.</summary>
    public int Drop { get; init; } = 25;

    /// <summary>Independent runs whose weights are averaged. Default 3.</summary>
    public int Runs { get; init; } = 3;
}

/// <summary>An averaged perceptron of whole trees, and one of labels given the gold heads.</summary>
internal static class ParserTrainer
{
    private const int Rate = 100;

    public static SortedDictionary<ulong, int> Train(IReadOnlyList<ParserExample> examples, string[] labels, ParserSettings settings)
    {
        var sums = new SortedDictionary<ulong, int>();
        for (var run = 0; run < settings.Runs; run++)
        {
            foreach (var (feature, weight) in Train(examples, labels, settings, run))
            {
                sums[feature] = sums.GetValueOrDefault(feature) + weight;
            }
        }

        var kept = new SortedDictionary<ulong, int>();
        foreach (var (feature, sum) in sums)
        {
            if (Math.Abs(sum / settings.Runs) >= settings.Least)
            {
                kept.Add(feature, sum / settings.Runs);
            }
        }

        return kept;
    }

    private static SortedDictionary<ulong, int> Train(IReadOnlyList<ParserExample> examples, string[] labels, ParserSettings settings, int run)
    {
        var weights = new LearningWeights { Drop = settings.Drop };
        var model = new ParserModel(weights, labels);
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            foreach (var index in MorphologyTrainer.Shuffled(examples.Count, (run * 100) + epoch))
            {
                weights.Salt = FeatureWeights.Feature(run, epoch, index);
                Learn(examples[index], model, weights, settings.Margin);
                weights.Rounds++;
            }
        }

        return weights.Averaged(1);
    }

    private static void Learn(ParserExample example, ParserModel model, LearningWeights weights, int margin)
    {
        var gold = example.Gold.Heads;
        var heads = model.Heads(gold.Length, example.Features, (i, j) => gold[i] == j ? 0 : margin);
        Span<ulong> arc = stackalloc ulong[ParserFeatures.Arc];
        Span<ulong> label = stackalloc ulong[ParserFeatures.Label];
        for (var i = 0; i < gold.Length; i++)
        {
            if (heads[i] != gold[i] && gold[i] > i && heads[i] > i)
            {
                example.Features.OfArc(i, gold[i], arc);
                Change(weights, arc, Rate);
                example.Features.OfArc(i, heads[i], arc);
                Change(weights, arc, -Rate);
            }

            var wanted = Array.IndexOf(model.Labels, example.Gold.Labels[i]);
            var given = model.LabelOf(i, gold[i], example.Features);
            if (wanted != given)
            {
                example.Features.OfLabel(i, gold[i], label);
                foreach (var feature in label)
                {
                    weights.Add(ParserFeatures.WithLabel(feature, wanted), Rate);
                    weights.Add(ParserFeatures.WithLabel(feature, given), -Rate);
                }
            }
        }
    }

    private static void Change(LearningWeights weights, ReadOnlySpan<ulong> features, int change)
    {
        foreach (var feature in features)
        {
            weights.Add(feature, change);
        }
    }
}

using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Weights of features while they are learnt.</summary>
internal sealed class LearningWeights : FeatureWeights
{
    private readonly Dictionary<ulong, int> places = [];
    private readonly AveragedWeights weights = new(0);

    public long Rounds { get => weights.Rounds; set => weights.Rounds = value; }

    public override int this[ulong feature] => places.TryGetValue(feature, out var place) ? weights[place] : 0;

    public void Add(ulong feature, int change)
    {
        if (!places.TryGetValue(feature, out var place))
        {
            place = weights.Grow();
            places.Add(feature, place);
        }

        weights.Add(place, change);
    }

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
    public override int this[ulong feature] => weights.GetValueOrDefault(feature);
}

/// <summary>A sentence as the analyser reads it, with its gold tree.</summary>
internal sealed record ParserExample(GoldSentence Gold, TokenizedText Text, RuleHeads Rules)
{
    public ParserFeatures Features { get; } = new([.. Text.Eojeols.Select(EojeolRole.Of)], Rules);
}

/// <summary>An averaged perceptron of whole trees, and one of labels given the gold heads.</summary>
internal static class ParserTrainer
{
    private const int Rate = 100;

    public static SortedDictionary<ulong, int> Train(IReadOnlyList<ParserExample> examples, string[] labels, int epochs, int margin, int least)
    {
        var weights = new LearningWeights();
        var model = new ParserModel(weights, labels);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var index in MorphologyTrainer.Shuffled(examples.Count, epoch))
            {
                Learn(examples[index], model, weights, margin);
                weights.Rounds++;
            }
        }

        return weights.Averaged(least);
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

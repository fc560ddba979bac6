using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;
using NewsDigest.Names;

namespace NewsDigest.Training;

/// <summary>
/// Learns the tagger's weights: multinomial logistic regression over the features of each unit, by L-BFGS with Microsoft.ML on one
/// thread, so that the same corpus gives the same bytes; weights are rounded to integers.
/// </summary>
internal static class TaggerTrainer
{
    /// <summary>Integer weights are this many to a unit of log odds.</summary>
    private const float Scale = 100;

    private const int Rarest = 2;
    private const short Never = -10000;

    /// <summary>The weights learnt from units and their labels, sorted by feature.</summary>
    public static IReadOnlyList<(int Feature, short[] Weights)> Train(IReadOnlyList<MarkedUnit> units, TaggerSettings settings)
    {
        int[] features = [.. units.SelectMany(u => u.Features).CountBy(f => f).Where(c => c.Value >= Rarest).Select(c => c.Key).Order()];
        var columns = features.Index().ToDictionary(f => f.Item, f => f.Index);
        var ml = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Length);
        var examples = ml.Data.LoadFromEnumerable(units.Select(u => Example.Of(u, columns)).ToArray(), schema);
        var toKey = ml.Transforms.Conversion.MapValueToKey(nameof(Example.Label), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue);
        var data = ml.Data.Cache(toKey.Fit(examples).Transform(examples));
        var trainer = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(Example.Label),
            FeatureColumnName = nameof(Example.Features),
            L1Regularization = settings.L1,
            L2Regularization = settings.L2,
            OptimizationTolerance = settings.Tolerance,
            MaximumNumberOfIterations = settings.Iterations,
            HistorySize = 8,
            NumberOfThreads = 1,
        });
        var model = trainer.Fit(data).Model;
        return Rounded(model, features, [.. units.Select(u => (int)u.Label).Distinct().Order()]);
    }

    private static List<(int Feature, short[] Weights)> Rounded(MaximumEntropyModelParameters model, int[] features, int[] labels)
    {
        var weights = new VBuffer<float>[labels.Length];
        model.GetWeights(ref weights, out _);
        float[][] dense = [.. weights.Select(w => w.DenseValues().ToArray())];
        var biases = model.GetBiases().ToArray();
        var common = TaggerHash.Feature(1, 0);
        var rows = new List<(int, short[])>();
        for (var i = 0; i < features.Length; i++)
        {
            // The feature that every unit has carries the biases; a label that the corpus lacks is never chosen.
            var isCommon = features[i] == common;
            var row = new short[TaggerModel.Labels];
            Array.Fill(row, isCommon ? Never : (short)0);
            for (var k = 0; k < labels.Length; k++)
            {
                row[labels[k]] = (short)Math.Clamp(MathF.Round((dense[k][i] + (isCommon ? biases[k] : 0)) * Scale), short.MinValue, short.MaxValue);
            }

            if (row.Any(w => w != 0))
            {
                rows.Add((features[i], row));
            }
        }

        return rows;
    }

    private sealed class Example
    {
        public VBuffer<float> Features;

        public int Label;

        public static Example Of(MarkedUnit unit, Dictionary<int, int> columns)
        {
            int[] known = [.. unit.Features.Select(f => columns.GetValueOrDefault(f, -1)).Where(c => c >= 0).Distinct().Order()];
            var ones = new float[known.Length];
            Array.Fill(ones, 1f);
            return new Example { Features = new VBuffer<float>(columns.Count, known.Length, ones, known), Label = (int)unit.Label };
        }
    }
}

/// <summary>A unit of a sentence with its right label.</summary>
/// <param name="Features">Its features.</param>
/// <param name="Label">Its label.</param>
internal sealed record MarkedUnit(int[] Features, TaggerLabel Label);

/// <summary>How the weights are learnt.</summary>
internal sealed record TaggerSettings
{
    /// <summary>Pull towards zero that leaves few weights; default 1.</summary>
    public float L1 { get; init; } = 1f;

    /// <summary>Pull towards small weights; default 1.5.</summary>
    public float L2 { get; init; } = 1.5f;

    /// <summary>Relative gain at which learning stops; default 0.0001.</summary>
    public float Tolerance { get; init; } = 1e-4f;

    /// <summary>Most rounds; default 60.</summary>
    public int Iterations { get; init; } = 60;
}

using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>A sentence as the analyser reads it, with its gold tree; without labels when a program made the tree.</summary>
internal sealed record ParserExample(GoldSentence Gold, TokenizedText Text, RuleHeads Rules)
{
    public ParserFeatures Features { get; } = new([.. Text.Eojeols.Select(EojeolRole.Of)], Rules);
}

/// <summary>How the parser's weights are learnt.</summary>
internal sealed record ParserSettings
{
    /// <summary>Passes over the treebank. Default 8.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>Passes over the trees that a program made, before. Default 2.</summary>
    public int FirstEpochs { get; init; } = 2;

    /// <summary>By how much a right arc must win; one mistake changes 100. Default 700.</summary>
    public int Margin { get; init; } = 700;

    /// <summary>Weights of labels below this are not kept. Default 60.</summary>
    public int Least { get; init; } = 60;

    /// <summary>Weights of arcs below this are not kept. Default 120.</summary>
    public int LeastOfArcs { get; init; } = 120;

    /// <summary>Of a hundred features so many are dropped at each example. Default 25.</summary>
    public int Drop { get; init; } = 25;

    /// <summary>Independent runs whose weights are averaged. Default 3.</summary>
    public int Runs { get; init; } = 3;
}

/// <summary>
/// An averaged perceptron of whole trees, which is corrected where the search strays farthest from the gold tree (Huang et al. 2012), and
/// one of labels given the gold heads. Trees that a program made only tell where to begin.
/// </summary>
internal static class ParserTrainer
{
    private const int Rate = 100;

    public static SortedDictionary<ulong, int> Train(IReadOnlyList<ParserExample> examples, IReadOnlyList<ParserExample> first, string[] labels, ParserSettings settings)
    {
        var (arcs, names) = (new SortedDictionary<ulong, int>(), new SortedDictionary<ulong, int>());
        for (var run = 0; run < settings.Runs; run++)
        {
            var begun = new LearningWeights { Drop = settings.Drop };
            Pass(first, settings.FirstEpochs, run, begun, e => LearnHeads(e, begun, settings.Margin));
            var (weights, labelWeights) = (new LearningWeights { Drop = settings.Drop }, new LearningWeights { Drop = settings.Drop });
            var model = new ParserModel(labelWeights, labels);
            weights.Begin(begun.Averaged(1));
            Pass(examples, settings.Epochs, run, weights, e => LearnHeads(e, weights, settings.Margin));
            Pass(examples, settings.Epochs, run, labelWeights, e => LearnLabels(e, model, labelWeights));
            Join(arcs, weights.Averaged(1));
            Join(names, labelWeights.Averaged(1));
        }

        return new SortedDictionary<ulong, int>(Kept(arcs, settings.Runs, settings.LeastOfArcs).Concat(Kept(names, settings.Runs, settings.Least)).ToDictionary());
    }

    private static void Pass(IReadOnlyList<ParserExample> examples, int epochs, int run, LearningWeights weights, Action<ParserExample> learn)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var index in MorphologyTrainer.Shuffled(examples.Count, (run * 100) + epoch))
            {
                weights.Salt = FeatureWeights.Feature(run, epoch, index);
                learn(examples[index]);
                weights.Rounds++;
            }
        }
    }

    private static void Join(SortedDictionary<ulong, int> sums, SortedDictionary<ulong, int> weights)
    {
        foreach (var (feature, weight) in weights)
        {
            sums[feature] = sums.GetValueOrDefault(feature) + weight;
        }
    }

    private static IEnumerable<KeyValuePair<ulong, int>> Kept(SortedDictionary<ulong, int> sums, int runs, int least) =>
        sums.Where(s => Math.Abs(s.Value / runs) >= least).Select(s => KeyValuePair.Create(s.Key, s.Value / runs));

    private static void LearnHeads(ParserExample example, LearningWeights weights, int margin)
    {
        var gold = example.Gold.Heads;
        var search = new ChainSearch(weights, example.Features) { Adjust = (i, j) => gold[i] == j ? 0 : margin };
        search.Search(0, gold.Length);
        var (scores, found) = (new int[gold.Length], new int[gold.Length]);
        search.Scores(gold, scores);
        var (worst, from) = (0, -1);
        for (var i = gold.Length - 1; i >= 0; i--)
        {
            (worst, from) = search.ScoreFrom(i) - scores[i] > worst ? (search.ScoreFrom(i) - scores[i], i) : (worst, from);
        }

        if (from >= 0)
        {
            search.Write(from, found);
            search.Visit(from, gold, f => weights.Add(f, Rate));
            search.Visit(from, found, f => weights.Add(f, -Rate));
        }
    }

    private static void LearnLabels(ParserExample example, ParserModel model, LearningWeights weights)
    {
        Span<ulong> seen = stackalloc ulong[ParserFeatures.Label];
        for (var i = 0; i < example.Gold.Heads.Length; i++)
        {
            var wanted = Array.IndexOf(model.Labels, example.Gold.Labels[i]);
            var given = model.LabelOf(i, example.Gold.Heads[i], example.Features);
            if (wanted != given)
            {
                example.Features.OfLabel(i, example.Gold.Heads[i], seen);
                foreach (var feature in seen)
                {
                    weights.Add(ParserFeatures.WithLabel(feature, wanted), Rate);
                    weights.Add(ParserFeatures.WithLabel(feature, given), -Rate);
                }
            }
        }
    }
}

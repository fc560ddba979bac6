using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>How the weights are learnt.</summary>
internal sealed record TrainingSettings
{
    /// <summary>Passes over the treebank. Default 8.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>What one mistake changes, in hundredths of a natural logarithm. Default 40.</summary>
    public int Rate { get; init; } = 40;

    /// <summary>By how much a right word must win. Default 300.</summary>
    public int Margin { get; init; } = 300;

    /// <summary>Parts whose counts come from the other parts. Default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Of a hundred weights so many are dropped at each sentence. Default 25.</summary>
    public int Drop { get; init; } = 25;

    /// <summary>One of so many sentences is learnt a second time with blanks left out. Default 1: all.</summary>
    public int Glued { get; init; } = 1;

    /// <summary>Of so many blanks one is left out there. Default 5.</summary>
    public int GluedBlanks { get; init; } = 5;

    /// <summary>Weights below this are not kept. Default 3.</summary>
    public int Least { get; init; } = 3;
}

/// <summary>
/// A structured perceptron on top of counts: each sentence is read with counts that do not hold it, and where the answer is wrong (or
/// wins by less than the margin) the features of the gold path become cheaper and those of the path taken dearer. Averaged (Collins 2002).
/// </summary>
internal sealed class MorphologyTrainer(TableSet tables, KoreanLexicon lexicon, LemmaCounts lemmas, IReadOnlyList<GoldSentence> second, IReadOnlyList<GoldSentence> own, TrainingSettings settings)
{
    public LemmaCounts Lemmas => lemmas;

    /// <summary>Learns from a treebank.</summary>
    public (MorphemeCounts Counts, LearntWeights Weights) Train(IReadOnlyList<GoldSentence> treebank)
    {
        treebank = [.. treebank, .. own];
        var glued = treebank.Select((s, i) => (Sentence: GluedSentences.Of(s, i, settings.GluedBlanks), Fold: i % settings.Folds)).Where((_, i) => i % settings.Glued == 0).ToList();
        var counts = new MorphemeCounts(tables, treebank, [.. second, .. glued.Select(g => g.Sentence)], lemmas);
        Learner? learner = null;
        var folds = new FoldModel[settings.Folds];
        for (var f = 0; f < folds.Length; f++)
        {
            var others = treebank.Where((_, i) => i % folds.Length != f).ToList();
            folds[f] = new FoldModel(tables, lexicon, new MorphemeCounts(tables, others, [.. second, .. glued.Where(g => g.Fold != f).Select(g => g.Sentence)], lemmas, counts.Labels), learner, settings.Drop);
            learner = folds[f].Learner;
        }

        var readers = folds.Select(f => new SentenceReader(f, settings)).ToArray();
        List<(GoldSentence Sentence, int Fold)> examples = [.. treebank.Select((s, i) => (s, i % folds.Length)), .. glued];
        var golds = examples.Select(e => readers[e.Fold].Gold(e.Sentence)).ToArray();
        var unspelt = examples.Select((e, i) => (e.Sentence, Eojeol: golds[i].Unspelt(e.Sentence))).Where(e => e.Eojeol is not null && own.Contains(e.Sentence)).Select(e => e.Eojeol).ToList();
        if (unspelt.Count > 0)
        {
            throw new TableException($"the tables cannot spell these of our own sentences: {string.Join(' ', unspelt)}");
        }

        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            foreach (var i in Shuffled(examples.Count, epoch))
            {
                learner!.Weights.Salt = FeatureWeights.Feature(epoch, i);
                readers[examples[i].Fold].Learn(examples[i].Sentence, golds[i]);
                learner.Weights.Rounds++;
            }
        }

        return (counts, learner!.Averaged(settings.Least));
    }

    /// <summary>A finished analyser of what was learnt.</summary>
    public AnalyserModel Model(MorphemeCounts counts, LearntWeights weights)
    {
        var costs = new CostModel(counts.LabelPairs(), counts.SortedMorphemes(), weights, counts.Auxiliaries);
        return new AnalyserModel(Pack.Of(ModelWriter.Write(tables, lexicon, costs, weights)));
    }

    // A fixed order that differs from epoch to epoch: the same on every machine.
    public static int[] Shuffled(int count, int epoch)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var state = (ulong)(epoch + 1) * 0x9E3779B97F4A7C15;
        for (var i = count - 1; i > 0; i--)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            var other = (int)((state >> 33) % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}

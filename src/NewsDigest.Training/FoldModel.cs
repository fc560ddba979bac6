using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>The words and counts of the sentences outside one fold, so that the sentences of the fold are as new to them as any others will be.</summary>
internal sealed class FoldModel
{
    private readonly int[][] wordFeatures;

    public FoldModel(TableSet tables, KoreanLexicon lexicon, MorphemeCounts counts, Learner? learner, int drop)
    {
        Costs = new CostModel(counts.LabelPairs(), counts.SortedMorphemes(), new LearntWeights(), counts.Auxiliaries);
        Model = new AnalyserModel(Pack.Of(ModelWriter.Write(tables, lexicon, Costs, new LearntWeights())));
        Learner = learner ?? new Learner(Costs, drop);
        wordFeatures = new int[Model.Words.Count][];
        for (var w = 0; w < wordFeatures.Length; w++)
        {
            wordFeatures[w] = [.. FeaturesOf(w)];
        }
    }

    public CostModel Costs { get; }

    public AnalyserModel Model { get; }

    public Learner Learner { get; }

    /// <summary>The features of a word itself: its morphemes and the connections inside it.</summary>
    public ReadOnlySpan<int> Features(int word) => wordFeatures[word];

    private IEnumerable<int> FeaturesOf(int word)
    {
        var entry = Model.Words[word];
        var previous = -1;
        for (var i = 0; i < entry.Pieces; i++)
        {
            var piece = Model.Words.PieceOf(word, i);
            yield return Learner.Word(piece);
            var label = Costs.Label(piece);
            if (previous >= 0)
            {
                yield return Learner.LabelPair(previous, label, 0);
                yield return Learner.TagPair(previous, label, 0);
            }

            previous = label;
        }
    }
}

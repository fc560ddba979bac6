using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>How a sentence is read while learning.</summary>
internal enum ReadingMode
{
    /// <summary>As it will be read later.</summary>
    Plain,

    /// <summary>Every word that is tried is noted.</summary>
    Record,

    /// <summary>What is not in the gold answer is made cheaper, so that the gold must win by a margin.</summary>
    Margin,

    /// <summary>Only the gold answer, in eojeols where the words can spell it.</summary>
    Gold,
}

/// <summary>The sentence being read, which the costs ask about.</summary>
internal sealed class ReadingState
{
    public ReadingMode Mode { get; set; }

    public List<(int Start, int End, int Word, SejongTag Tag)> Tried { get; } = [];

    public GoldReading Gold { get; set; } = GoldReading.None;

    public int Margin { get; init; }
}

/// <summary>The counts' costs with what has been learnt so far.</summary>
internal readonly struct TrainingCosts(FoldModel fold, ReadingState state) : ILatticeCosts
{
    public int Connection(int left, int right, int blank) =>
        fold.Model.Connection(left, right, blank) + fold.Learner.Weights[fold.Learner.LabelPair(left, right, blank)] + fold.Learner.Weights[fold.Learner.TagPair(left, right, blank)];

    public int Entry(int label, int blank, out int least)
    {
        least = -ILatticeCosts.Forbidden;
        return (label * 2) + blank;
    }

    public int Entering(int entry, int left) => Connection(left, entry >> 1, entry & 1);

    public int Word(int word, int cost, int start, int end)
    {
        cost += Extra(start, end, word, SejongTag.NA);
        foreach (var feature in fold.Features(word))
        {
            cost += fold.Learner.Weights[feature];
        }

        return cost;
    }

    public (int Noun, int Name) Guess(ReadOnlySpan<char> text, int start, int end)
    {
        Span<ulong> features = stackalloc ulong[GuessFeatures.Count];
        GuessFeatures.Of(text, start, end, SejongTag.NNG, fold.Model, features);
        var (noun, name) = GuessFeatures.Prior(text, start, end, fold.Model);
        noun += Learnt(features) + Extra(2 * start, 2 * end, -1, SejongTag.NNG);
        GuessFeatures.MakeName(features);
        return (noun, name + Learnt(features) + Extra(2 * start, 2 * end, -1, SejongTag.NNP));
    }

    public int Run(int start, int end, SejongTag tag) => Extra(start, end, -1, tag);

    public int Neighbour(int side, Character character) => (((2 * side) + character.Over) << 16) | character.Value;

    public int Beside(int neighbour, SejongTag tag) => fold.Learner.Weights[fold.Learner.Context(neighbour >> 16, tag, (char)neighbour)];

    private int Learnt(ReadOnlySpan<ulong> features)
    {
        var cost = 0;
        foreach (var feature in features)
        {
            var place = fold.Learner.Guess(feature, add: false);
            cost += place < 0 ? 0 : fold.Learner.Weights[place];
        }

        return cost;
    }

    private int Extra(int start, int end, int word, SejongTag tag)
    {
        switch (state.Mode)
        {
            case ReadingMode.Record:
                state.Tried.Add((start, end, word, tag));
                return 0;
            case ReadingMode.Margin:
                return state.Gold.Allows(start, end, word, tag) ? 0 : -state.Margin;
            case ReadingMode.Gold:
                return state.Gold.Allows(start, end, word, tag) ? 0 : ILatticeCosts.Forbidden;
            default:
                return 0;
        }
    }
}

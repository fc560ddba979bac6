using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Reads sentences with the words of one fold and learns from them.</summary>
internal sealed class SentenceReader
{
    private readonly FoldModel fold;
    private readonly TrainingSettings settings;
    private readonly ReadingState state;
    private readonly Lattice<TrainingCosts> lattice;

    public SentenceReader(FoldModel fold, TrainingSettings settings)
    {
        this.fold = fold;
        this.settings = settings;
        state = new ReadingState { Margin = settings.Margin };
        lattice = new Lattice<TrainingCosts>(fold.Model, new TrainingCosts(fold, state)) { Worse = ILatticeCosts.Forbidden };
    }

    /// <summary>The words that spell the gold answer.</summary>
    public GoldReading Gold(GoldSentence sentence)
    {
        state.Mode = ReadingMode.Record;
        state.Tried.Clear();
        lattice.Read(sentence.Text);
        return GoldReading.Of(sentence, fold, state.Tried);
    }

    public void Learn(GoldSentence sentence, GoldReading gold)
    {
        if (!gold.IsAny)
        {
            return;
        }

        state.Gold = gold;
        var wanted = Path(sentence.Text, ReadingMode.Gold);
        var taken = Path(sentence.Text, ReadingMode.Margin);
        if (wanted.Length == 0 || wanted.AsSpan().SequenceEqual(taken))
        {
            return;
        }

        Change(sentence.Text, wanted, -settings.Rate);
        Change(sentence.Text, taken, settings.Rate);
    }

    private Step[] Path(string text, ReadingMode mode)
    {
        state.Mode = mode;
        lattice.Read(text);
        return [.. lattice.Path.ToArray().Select(s => s with { Cost = 0 })];
    }

    private void Change(string text, Step[] path, int change)
    {
        var previous = fold.Model.Beginning;
        foreach (var step in path)
        {
            var at = step.Start / 2;
            var blank = (step.Start & 1) == 0 && (at == 0 || char.IsWhiteSpace(text[at - 1])) ? 1 : 0;
            var (leftTag, rightTag) = (step.Tag, step.Tag);
            int left, right;
            if (step.Word >= 0)
            {
                var entry = fold.Model.Words[step.Word];
                var (entrance, exit) = (fold.Model.Words.EntranceOf(entry), fold.Model.Words.ExitOf(entry));
                (left, right, leftTag, rightTag) = (entrance.Left, exit.Right, entrance.Tag, exit.Tag);
                foreach (var feature in fold.Features(step.Word))
                {
                    fold.Learner.Weights.Add(feature, change);
                }
            }
            else
            {
                left = right = step.End == step.Start + 2 && !Text.Hangul.IsSyllable(text[at]) ? fold.Model.SymbolLabel(text[at], step.Tag) : (int)step.Tag;
                ChangeGuess(text, step, change);
            }

            Connect(previous, left, blank, change);
            var before = (step.Start & 1) == 1 ? new Character(text[at], 0) : Character.Before(text, at);
            var after = Character.After(text, step.End);
            fold.Learner.Weights.Add(fold.Learner.Context(before.Over, leftTag, before.Value), change);
            fold.Learner.Weights.Add(fold.Learner.Context(2 + after.Over, rightTag, after.Value), change);
            previous = right;
        }

        Connect(previous, fold.Model.End, 1, change);
    }

    private void ChangeGuess(string text, in Step step, int change)
    {
        if (!Text.Hangul.IsSyllable(text[step.Start / 2]))
        {
            return;
        }

        Span<ulong> features = stackalloc ulong[GuessFeatures.Count];
        GuessFeatures.Of(text, step.Start / 2, step.End / 2, step.Tag, fold.Model, features);
        foreach (var feature in features)
        {
            fold.Learner.Weights.Add(fold.Learner.Guess(feature, add: true), change);
        }
    }

    private void Connect(int left, int right, int blank, int change)
    {
        fold.Learner.Weights.Add(fold.Learner.LabelPair(left, right, blank), change);
        fold.Learner.Weights.Add(fold.Learner.TagPair(left, right, blank), change);
    }
}

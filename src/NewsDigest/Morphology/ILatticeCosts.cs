namespace NewsDigest.Morphology;

/// <summary>What a <see cref="Lattice{TCosts}"/> asks about costs; the analyser reads them from its pack, the trainer from what it has learnt so far.</summary>
internal interface ILatticeCosts
{
    /// <summary>Cost of a place that must not be taken.</summary>
    public const int Forbidden = int.MaxValue / 4;

    /// <summary>The cost of one label after another; <paramref name="blank"/> is 1 with a blank between, else 0.</summary>
    int Connection(int left, int right, int blank);

    /// <summary>The number of a label that is entered, for <see cref="Entering"/>; <paramref name="least"/> is a cost below which no label enters it.</summary>
    int Entry(int label, int blank, out int least);

    /// <summary>The cost of entering from a label.</summary>
    int Entering(int entry, int left);

    /// <summary>The cost of a word of the tables at its place; <paramref name="cost"/> is what the tables say.</summary>
    int Word(int word, int cost, int start, int end);

    /// <summary>The costs of reading syllables that no table has as a noun and as a name.</summary>
    (int Noun, int Name) Guess(ReadOnlySpan<char> text, int start, int end);

    /// <summary>The cost of a run of characters that are no syllables.</summary>
    int Run(int start, int end, SejongTag tag);

    /// <summary>The number of a character beside a word, for <see cref="Beside"/>; <paramref name="side"/> is 0 before the word, 1 after it.</summary>
    int Neighbour(int side, Character character);

    /// <summary>The cost of a tag beside a neighbour.</summary>
    int Beside(int neighbour, SejongTag tag);
}

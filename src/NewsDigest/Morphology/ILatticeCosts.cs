namespace NewsDigest.Morphology;

/// <summary>What a <see cref="Lattice{TCosts}"/> asks about costs; the analyser reads them from its pack, the trainer from what it has learnt so far.</summary>
internal interface ILatticeCosts
{
    /// <summary>Cost of a place that must not be taken.</summary>
    public const int Forbidden = int.MaxValue / 4;

    /// <summary>The cost of one label after another; <paramref name="blank"/> is 1 with a blank between, else 0.</summary>
    int Connection(int left, int right, int blank);

    /// <summary>The cost of a word of the tables at its place.</summary>
    int Word(int word, in WordEntry entry, int start, int end);

    /// <summary>The costs of reading syllables that no table has as a noun and as a name.</summary>
    (int Noun, int Name) Guess(ReadOnlySpan<char> text, int start, int end);

    /// <summary>The cost of a run of characters that are no syllables.</summary>
    int Run(int start, int end, SejongTag tag);

    /// <summary>The cost of a tag beginning after a character; <paramref name="over"/> is 1 when a blank lies between.</summary>
    int Before(SejongTag tag, char character, int over);

    /// <summary>The cost of a tag ending before a character.</summary>
    int After(SejongTag tag, char character, int over);
}

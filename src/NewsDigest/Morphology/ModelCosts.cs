namespace NewsDigest.Morphology;

/// <summary>The costs of the packed model.</summary>
internal readonly struct ModelCosts(AnalyserModel model) : ILatticeCosts
{
    public int Connection(int left, int right, int blank) => model.Connection(left, right, blank);

    public int Word(int word, in WordEntry entry, int start, int end) => entry.Cost;

    public (int Noun, int Name) Guess(ReadOnlySpan<char> text, int start, int end) => model.Guess(text, start, end);

    public int Run(int start, int end, SejongTag tag) => 0;

    public int Before(SejongTag tag, char character, int over) => model.Context(over, tag, character);

    public int After(SejongTag tag, char character, int over) => model.Context(2 + over, tag, character);
}

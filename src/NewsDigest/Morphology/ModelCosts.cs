namespace NewsDigest.Morphology;

/// <summary>The costs of the packed model. Used by one thread at a time.</summary>
internal readonly struct ModelCosts(AnalyserModel model) : ILatticeCosts
{
    private readonly GuessMemory guesses = new(model);

    public int Connection(int left, int right, int blank) => model.Connection(left, right, blank);

    public int Entry(int label, int blank, out int least) => model.Entry(label, blank, out least);

    public int Entering(int entry, int left) => model.Entering(entry, left);

    public int Word(int word, int cost, int start, int end) => cost;

    public (int Noun, int Name) Guess(ReadOnlySpan<char> text, int start, int end) => guesses.Cost(text, start, end);

    public int Run(int start, int end, SejongTag tag) => 0;

    public int Neighbour(int side, Character character) => model.Neighbour((2 * side) + character.Over, character.Value);

    public int Beside(int neighbour, SejongTag tag) => model.Beside(neighbour, tag);
}

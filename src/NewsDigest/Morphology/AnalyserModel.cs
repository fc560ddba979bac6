using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Words and costs of the analyser, read in place from the pack that <see cref="ModelWriter"/> wrote. Immutable and safe for many threads.</summary>
internal sealed class AnalyserModel
{
    private const int Tags = (int)SejongTag.NA + 1;

    private readonly Pack pack;
    private readonly Packed<short> connections;
    private readonly short[] leastEntering;
    private readonly Packed<ushort> classes;
    private readonly Packed<ushort> classLabels;
    private readonly Packed<byte> classFlags;
    private readonly Packed<short> contexts;
    private readonly PackedWeights guesses;
    private readonly Packed<char> origins;
    private readonly Packed<byte> nounUse;

    public AnalyserModel(Pack pack)
    {
        this.pack = pack;
        var numbers = pack.Section<int>(0);
        (Beginning, End, Labels) = (numbers[0], numbers[1], numbers[2]);
        connections = pack.Section<short>(1);
        leastEntering = new short[2 * Labels];
        for (var entry = 0; entry < leastEntering.Length; entry++)
        {
            var least = short.MaxValue;
            foreach (var cost in connections.Slice(entry * Labels, Labels))
            {
                least = Math.Min(least, cost);
            }

            leastEntering[entry] = least;
        }

        classes = pack.Section<ushort>(2);
        classLabels = pack.Section<ushort>(3);
        classFlags = pack.Section<byte>(4);
        contexts = pack.Section<short>(5);
        guesses = new PackedWeights(pack.Inner(6));
        origins = pack.Section<char>(7);
        Words = new WordSet(pack.Inner(8));
        nounUse = pack.Section<byte>(9);
    }

    /// <summary>The label of the place before a sentence.</summary>
    public int Beginning { get; }

    /// <summary>The label of the place after a sentence.</summary>
    public int End { get; }

    /// <summary>Labels are numbers from 0 up to this.</summary>
    public int Labels { get; }

    public WordSet Words { get; }

    /// <summary>The tables that words come from, in the order of their numbers.</summary>
    public string[] Origins() => new string(origins.Span).Split('\n');

    /// <summary>The cost of one label after another; <paramref name="blank"/> is 1 with a blank between.</summary>
    public int Connection(int left, int right, int blank) => connections[(((right * 2) + blank) * Labels) + left];

    /// <summary>Where the costs of all that may stand before a label lie side by side, and the least of them.</summary>
    public int Entry(int label, int blank, out int least)
    {
        least = leastEntering[(label * 2) + blank];
        return ((label * 2) + blank) * Labels;
    }

    /// <summary>The cost of entering from a label, see <see cref="Entry"/>.</summary>
    public int Entering(int entry, int left) => connections[entry + left];

    /// <summary>The number of a character beside a word: side 0 directly before it, 1 before a blank and it, 2 directly after it, 3 after it and a blank.</summary>
    public int Neighbour(int side, char character) => ((side * classLabels.Length) + classes[character]) * Tags;

    /// <summary>Learnt cost of a tag beside a <see cref="Neighbour"/>.</summary>
    public int Beside(int neighbour, SejongTag tag) => contexts[neighbour + (int)tag];

    /// <summary>The tag of a character that <c>symbols.tsv</c> lists.</summary>
    public bool TryGetSymbol(char character, out SejongTag tag)
    {
        var flags = classFlags[classes[character]];
        tag = (SejongTag)(flags & 0x7F);
        return (flags & 0x7F) > 0;
    }

    /// <summary>Whether some morpheme that needs a noun before it begins with this syllable.</summary>
    public bool FollowsNoun(char character) => (classFlags[classes[character]] & 0x80) != 0;

    /// <summary>The label of a symbol; its tag when it has none of its own.</summary>
    public int SymbolLabel(char character, SejongTag tag)
    {
        var label = classLabels[classes[character]];
        return label == 0 ? (int)tag : label;
    }

    /// <summary>In how many nouns of the tables a syllable stands: 0 for none, else one more than the binary logarithm.</summary>
    public int NounUse(char syllable) => nounUse[syllable - Text.Hangul.FirstSyllable];

    /// <summary>The costs of syllables that no table has as a noun and as a name.</summary>
    public (int Noun, int Name) Guess(ReadOnlySpan<char> text, int start, int end)
    {
        Span<ulong> features = stackalloc ulong[GuessFeatures.Count];
        GuessFeatures.Of(text, start, end, SejongTag.NNG, this, features);
        var (noun, name) = GuessFeatures.Prior(text, start, end, this);
        noun += guesses.Sum(features);
        GuessFeatures.MakeName(features);
        return (noun, name + guesses.Sum(features));
    }

    /// <summary>Keeps the memory alive up to here.</summary>
    public void KeepAlive() => pack.KeepAlive();
}

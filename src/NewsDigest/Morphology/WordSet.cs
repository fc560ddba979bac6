using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>
/// Words and a trie of their surfaces, as <see cref="WordSetBuilder"/> packed them. A node's children lie side by side in the order of
/// their characters, and so do its words. Immutable and safe for many threads.
/// </summary>
internal sealed class WordSet
{
    public const int Root = 0;

    private readonly Pack pack;
    private readonly Packed<ushort> rootChildren;
    private readonly Packed<ushort> characters;
    private readonly Packed<int> firstChild;
    private readonly Packed<int> firstWord;
    private readonly Packed<WordEntry> words;
    private readonly Packed<int> pieces;
    private readonly Packed<int> formStarts;
    private readonly Packed<char> formCharacters;
    private readonly Packed<int> origins;
    private readonly string?[] forms;

    public WordSet(Pack pack)
    {
        this.pack = pack;
        rootChildren = pack.Section<ushort>(0);
        characters = pack.Section<ushort>(1);
        firstChild = pack.Section<int>(2);
        firstWord = pack.Section<int>(3);
        words = pack.Section<WordEntry>(4);
        pieces = pack.Section<int>(5);
        formStarts = pack.Section<int>(6);
        formCharacters = pack.Section<char>(7);
        origins = pack.Section<int>(8);
        Entrances = pack.Section<int>(9)[0];
        forms = new string?[formStarts.Length - 1];
    }

    /// <summary>How many words there are.</summary>
    public int Count => words.Length;

    /// <summary>How many kinds of entrance (<see cref="WordEntry.Entrance"/>) the words have.</summary>
    public int Entrances { get; }

    public ref readonly WordEntry this[int word] => ref words[word];

    /// <summary>The node below <paramref name="node"/> by <paramref name="c"/>; 0 when there is none.</summary>
    public int Child(int node, char c)
    {
        if (node == Root)
        {
            return rootChildren[c];
        }

        var (low, high) = (firstChild[node], firstChild[node + 1]);
        const int few = 8;
        while (high - low > few)
        {
            var middle = (low + high) >>> 1;
            if (characters[middle] <= c)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < high; low++)
        {
            if (characters[low] == c)
            {
                return low;
            }
        }

        return 0;
    }

    /// <summary>The words that end at a node: from the first up to, not including, the second.</summary>
    public (int First, int End) WordsAt(int node) => (firstWord[node], firstWord[node + 1]);

    /// <summary>A morpheme of a word.</summary>
    public Piece PieceOf(in WordEntry word, int index) => new(Form(FormOf(word, index)), TagOf(word, index));

    /// <summary>The tag of a morpheme of a word.</summary>
    public SejongTag TagOf(in WordEntry word, int index) => (SejongTag)(pieces[word.FirstPiece + index] & 0xFF);

    /// <summary>The number of the form of a morpheme of a word.</summary>
    public int FormOf(in WordEntry word, int index) => pieces[word.FirstPiece + index] >> 8;

    /// <summary>The letters of a form.</summary>
    public ReadOnlySpan<char> FormCharacters(int form) => formCharacters.Slice(formStarts[form], formStarts[form + 1] - formStarts[form]);

    /// <summary>A form as a string, made once; two threads may make it twice, to no harm.</summary>
    public string Form(int form) => forms[form] ??= new string(FormCharacters(form));

    /// <summary>The table (number in the list of origins) and line that a word comes from.</summary>
    public (int Table, int Line) Origin(int word) => (origins[word] >> 20, origins[word] & 0xFFFFF);

    /// <summary>Keeps the memory alive up to here.</summary>
    public void KeepAlive() => pack.KeepAlive();
}

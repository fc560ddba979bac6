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
    private readonly Packed<TrieNode> nodes;
    private readonly Packed<WordEntry> words;
    private readonly Packed<WordEntrance> entrances;
    private readonly Packed<WordExit> exits;
    private readonly Packed<int> firstPieces;
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
        nodes = pack.Section<TrieNode>(2);
        words = pack.Section<WordEntry>(3);
        entrances = pack.Section<WordEntrance>(4);
        exits = pack.Section<WordExit>(5);
        firstPieces = pack.Section<int>(6);
        pieces = pack.Section<int>(7);
        formStarts = pack.Section<int>(8);
        formCharacters = pack.Section<char>(9);
        origins = pack.Section<int>(10);
        forms = FreshArray.Of<string?>(formStarts.Length - 1);
    }

    /// <summary>How many words there are.</summary>
    public int Count => words.Length;

    /// <summary>How many kinds of entrance the words have.</summary>
    public int Entrances => entrances.Length;

    public ref readonly WordEntry this[int word] => ref words[word];

    public ref readonly WordEntrance EntranceOf(in WordEntry word) => ref entrances[word.Entrance];

    public ref readonly WordExit ExitOf(in WordEntry word) => ref exits[word.Exit];

    /// <summary>The node below <paramref name="node"/> by <paramref name="c"/>; 0 when there is none.</summary>
    public int Child(int node, char c)
    {
        if (node == Root)
        {
            return rootChildren[c];
        }

        var (low, high) = (nodes[node].FirstChild, nodes[node + 1].FirstChild);
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

    /// <summary>The node below <paramref name="node"/> by <paramref name="c"/> and, for a syllable with a final, that by the syllable without it; 0 for none.</summary>
    public int Children(int node, char c, out int opened)
    {
        var without = (char)(Text.Hangul.IsSyllable(c) ? c - Text.Hangul.Final(c) : c);
        if (node == Root)
        {
            opened = without == c ? 0 : rootChildren[without];
            return rootChildren[c];
        }

        opened = 0;
        var all = characters.Span;
        var (low, high) = (nodes[node].FirstChild, nodes[node + 1].FirstChild);
        const int few = 8;
        while (high - low > few)
        {
            var middle = (low + high) >>> 1;
            if (all[middle] <= without)
            {
                low = middle;
            }
            else if (all[middle] > c)
            {
                high = middle;
            }
            else
            {
                break;
            }
        }

        for (; low < high && all[low] <= c; low++)
        {
            if (all[low] == c)
            {
                return low;
            }

            opened = all[low] == without ? low : opened;
        }

        return 0;
    }

    /// <summary>The words that end at a node: from the first up to, not including, the second.</summary>
    public (int First, int End) WordsAt(int node) => (nodes[node].FirstWord, nodes[node + 1].FirstWord);

    /// <summary>A morpheme of a word.</summary>
    public Piece PieceOf(int word, int index) => new(Form(FormOf(word, index)), TagOf(word, index));

    /// <summary>The tag of a morpheme of a word.</summary>
    public SejongTag TagOf(int word, int index) => (SejongTag)(pieces[firstPieces[word] + index] & 0xFF);

    /// <summary>The number of the form of a morpheme of a word.</summary>
    public int FormOf(int word, int index) => pieces[firstPieces[word] + index] >> 8;

    /// <summary>The letters of a form.</summary>
    public ReadOnlySpan<char> FormCharacters(int form) => formCharacters.Slice(formStarts[form], formStarts[form + 1] - formStarts[form]);

    /// <summary>A form as a string, made once; two threads may make it twice, to no harm.</summary>
    public string Form(int form) => forms[form] ??= new string(FormCharacters(form));

    /// <summary>The table (number in the list of origins) and line that a word comes from.</summary>
    public (int Table, int Line) Origin(int word) => (origins[word] >> 20, origins[word] & 0xFFFFF);
}

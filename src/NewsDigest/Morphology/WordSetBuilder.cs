using System.Runtime.InteropServices;
using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Gathers words and packs them into the sections of a <see cref="WordSet"/>. The same words in the same order give the same bytes.</summary>
internal sealed class WordSetBuilder
{
    private readonly List<(string Surface, WordEntry Word, int FirstPiece, int Origin)> words = new(1 << 16);
    private readonly List<int> pieces = new(1 << 17);
    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly List<int> formStarts = [0];
    private readonly List<char> formCharacters = [];
    private readonly Dictionary<Piece, int> singles = [];
    private readonly Dictionary<WordEntrance, ushort> entrances = [];
    private readonly Dictionary<WordExit, ushort> exits = [];

    /// <summary>Adds a word; <paramref name="origin"/> is the table's number above 20 bits of its line.</summary>
    public void Add(string surface, ReadOnlySpan<Piece> morphemes, int cost, WordEntrance entrance, WordExit exit, bool open, int origin)
    {
        var word = new WordEntry
        {
            Cost = checked((short)cost), Entrance = Number(entrances, entrance), Exit = Number(exits, exit), Pieces = (byte)morphemes.Length, Open = open ? (byte)1 : (byte)0,
        };
        words.Add((surface, word, morphemes.Length == 1 ? Single(morphemes[0]) : PutPieces(morphemes), origin));
    }

    /// <summary>The packed words.</summary>
    public byte[] ToBytes()
    {
        var sorted = Enumerable.Range(0, words.Count).ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(words[a].Surface, words[b].Surface) is var order and not 0 ? order : a.CompareTo(b));
        var (characters, nodes) = (new List<ushort> { 0 }, new List<TrieNode>());
        var (entries, firstPieces, origins) = (new List<WordEntry>(words.Count), new List<int>(words.Count), new List<int>(words.Count));
        var roots = new ushort[char.MaxValue + 1];
        var queue = new List<(int Low, int High, int Depth)> { (0, sorted.Length, 0) };
        for (var node = 0; node < queue.Count; node++)
        {
            var (low, high, depth) = queue[node];
            nodes.Add(new TrieNode(queue.Count, entries.Count));
            for (; low < high && words[sorted[low]].Surface.Length == depth; low++)
            {
                entries.Add(words[sorted[low]].Word);
                firstPieces.Add(words[sorted[low]].FirstPiece);
                origins.Add(words[sorted[low]].Origin);
            }

            while (low < high)
            {
                var c = words[sorted[low]].Surface[depth];
                var end = low;
                while (end < high && words[sorted[end]].Surface[depth] == c)
                {
                    end++;
                }

                if (node == 0)
                {
                    roots[c] = checked((ushort)queue.Count);
                }

                characters.Add(c);
                queue.Add((low, end, depth + 1));
                low = end;
            }
        }

        nodes.Add(new TrieNode(queue.Count, entries.Count));
        return new PackWriter()
            .Add<ushort>(roots)
            .Add<ushort>(CollectionsMarshal.AsSpan(characters))
            .Add<TrieNode>(CollectionsMarshal.AsSpan(nodes))
            .Add<WordEntry>(CollectionsMarshal.AsSpan(entries))
            .Add<WordEntrance>([.. entrances.OrderBy(e => e.Value).Select(e => e.Key)])
            .Add<WordExit>([.. exits.OrderBy(e => e.Value).Select(e => e.Key)])
            .Add<int>(CollectionsMarshal.AsSpan(firstPieces))
            .Add<int>(CollectionsMarshal.AsSpan(pieces))
            .Add<int>(CollectionsMarshal.AsSpan(formStarts))
            .Add<char>(CollectionsMarshal.AsSpan(formCharacters))
            .Add<int>(CollectionsMarshal.AsSpan(origins))
            .ToBytes();
    }

    private static ushort Number<T>(Dictionary<T, ushort> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = checked((ushort)numbers.Count);
            numbers.Add(value, number);
        }

        return number;
    }

    private int Single(Piece piece)
    {
        if (!singles.TryGetValue(piece, out var first))
        {
            first = PutPieces([piece]);
            singles.Add(piece, first);
        }

        return first;
    }

    private int PutPieces(ReadOnlySpan<Piece> morphemes)
    {
        var first = pieces.Count;
        foreach (var (form, tag) in morphemes)
        {
            pieces.Add((FormNumber(form) << 8) | (int)tag);
        }

        return first;
    }

    private int FormNumber(string form)
    {
        if (!forms.TryGetValue(form, out var number))
        {
            number = forms.Count;
            forms.Add(form, number);
            formCharacters.AddRange(form);
            formStarts.Add(formCharacters.Count);
        }

        return number;
    }
}

using System.Runtime.InteropServices;
using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Gathers words and packs them into the sections of a <see cref="WordSet"/>. The same words in the same order give the same bytes.</summary>
internal sealed class WordSetBuilder
{
    private readonly List<(string Surface, WordEntry Word, int Origin)> words = new(1 << 16);
    private readonly List<int> pieces = new(1 << 17);
    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly List<int> formStarts = [0];
    private readonly List<char> formCharacters = [];
    private readonly Dictionary<Piece, int> singles = [];
    private readonly Dictionary<(ushort Left, Sound After, Sound Kinds), ushort> entrances = [];

    /// <summary>Adds a word; <paramref name="origin"/> is the table's number above 20 bits of its line.</summary>
    public void Add(string surface, ReadOnlySpan<Piece> morphemes, WordEntry word, int origin)
    {
        word.FirstPiece = morphemes.Length == 1 ? Single(morphemes[0]) : PutPieces(morphemes);
        word.Pieces = (byte)morphemes.Length;
        word.LeftTag = morphemes[0].Tag;
        word.RightTag = morphemes[^1].Tag;
        word.Entrance = Entrance(word);
        words.Add((surface, word, origin));
    }

    /// <summary>The packed words.</summary>
    public byte[] ToBytes()
    {
        var sorted = Enumerable.Range(0, words.Count).ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(words[a].Surface, words[b].Surface) is var order and not 0 ? order : a.CompareTo(b));
        var (characters, firstChild, firstWord) = (new List<ushort> { 0 }, new List<int>(), new List<int>());
        var (entries, origins) = (new List<WordEntry>(words.Count), new List<int>(words.Count));
        var roots = new ushort[char.MaxValue + 1];
        var queue = new List<(int Low, int High, int Depth)> { (0, sorted.Length, 0) };
        for (var node = 0; node < queue.Count; node++)
        {
            var (low, high, depth) = queue[node];
            firstChild.Add(queue.Count);
            firstWord.Add(entries.Count);
            for (; low < high && words[sorted[low]].Surface.Length == depth; low++)
            {
                entries.Add(words[sorted[low]].Word);
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

        firstChild.Add(queue.Count);
        firstWord.Add(entries.Count);
        return new PackWriter()
            .Add<ushort>(roots)
            .Add<ushort>(CollectionsMarshal.AsSpan(characters))
            .Add<int>(CollectionsMarshal.AsSpan(firstChild))
            .Add<int>(CollectionsMarshal.AsSpan(firstWord))
            .Add<WordEntry>(CollectionsMarshal.AsSpan(entries))
            .Add<int>(CollectionsMarshal.AsSpan(pieces))
            .Add<int>(CollectionsMarshal.AsSpan(formStarts))
            .Add<char>(CollectionsMarshal.AsSpan(formCharacters))
            .Add<int>(CollectionsMarshal.AsSpan(origins))
            .Add<int>([entrances.Count])
            .ToBytes();
    }

    private ushort Entrance(in WordEntry word)
    {
        var demands = (word.Left, word.After, word.AfterKinds);
        if (!entrances.TryGetValue(demands, out var number))
        {
            number = checked((ushort)entrances.Count);
            entrances.Add(demands, number);
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

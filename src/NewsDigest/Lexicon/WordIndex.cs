namespace NewsDigest.Lexicon;

/// <summary>
/// Different words, numbered from 0, in a hash table with open addressing that is read where it lies. Immutable and safe for many
/// threads.
/// </summary>
internal sealed class WordIndex
{
    // A slot holds the word's number plus one and, above it, bits of the hash that spare most comparisons.
    private const int NumberBits = 20;
    private const uint NumberMask = (1u << NumberBits) - 1;

    private readonly Packed<uint> slots;
    private readonly Packed<int> starts;
    private readonly Packed<char> characters;

    public WordIndex(Pack pack)
    {
        slots = pack.Section<uint>(0);
        starts = pack.Section<int>(1);
        characters = pack.Section<char>(2);
    }

    /// <summary>How many words there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> this[int word] => characters.Slice(starts[word], starts[word + 1] - starts[word]);

    /// <summary>The number of a word; -1 when it is none of these.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var table = slots.Span;
        var hash = Hash(word);
        for (var at = (int)hash & (table.Length - 1); table[at] is not 0 and var slot; at = (at + 1) & (table.Length - 1))
        {
            if (((slot ^ hash) & ~NumberMask) == 0 && this[(int)(slot & NumberMask) - 1].SequenceEqual(word))
            {
                return (int)(slot & NumberMask) - 1;
            }
        }

        return -1;
    }

    /// <summary>Packs words, which are numbered in their order.</summary>
    public static byte[] Write(IReadOnlyList<string> words)
    {
        if (words.Count >= NumberMask)
        {
            throw new TableException($"{words.Count} words are more than an index holds.");
        }

        var table = new uint[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, words.Count) * 2)];
        var ends = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            var hash = Hash(words[i]);
            var at = (int)hash & (table.Length - 1);
            while (table[at] != 0)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = (hash & ~NumberMask) | (uint)(i + 1);
            ends[i + 1] = ends[i] + words[i].Length;
        }

        return new PackWriter().Add<uint>(table).Add<int>(ends).Add<char>(string.Concat(words)).ToBytes();
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var c in word)
        {
            hash = (uint.RotateLeft(hash, 5) ^ c) * 0x9E3779B1;
        }

        return hash ^ (hash >> 15);
    }
}

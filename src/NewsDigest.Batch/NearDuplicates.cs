using System.Numerics;

namespace NewsDigest.Batch;

/// <summary>Two articles that differ in little.</summary>
/// <param name="Later">Place of the later one.</param>
/// <param name="Earlier">Place of the earlier one.</param>
/// <param name="Distance">Bits of 64 in which their fingerprints differ.</param>
internal readonly record struct NearPair(long Later, long Earlier, int Distance);

/// <summary>
/// Finds articles that say nearly the same, by the fingerprints of M. Charikar, "Similarity estimation techniques from rounding
/// algorithms" (2002), and the banded search of G. Manku et al., "Detecting near-duplicates for web crawling" (2007): fingerprints
/// that differ in at most three of 64 bits agree in one of four quarters. 16 bytes an article. Not safe for many threads.
/// </summary>
internal sealed class NearDuplicates
{
    private const int MostBits = 3;
    private const int Quarters = 4;

    /// <summary>Fewer words tell too little.</summary>
    private const int FewestWords = 30;

    /// <summary>Neighbours looked at in a quarter's order: a thousand copies of one article are found by chains, not by a million pairs.</summary>
    private const int MostNeighbours = 50;

    private readonly List<(ulong Print, long Place)> prints = [];

    /// <summary>Adds an article by its <see cref="Fingerprint"/>; null, of a text of few words, is passed over.</summary>
    public void Add(ulong? print, long place)
    {
        if (print is { } known)
        {
            prints.Add((known, place));
        }
    }

    /// <summary>Each article that is near an earlier one, with the nearest such, in the order of the input.</summary>
    public IReadOnlyList<NearPair> Find()
    {
        var best = new SortedDictionary<long, NearPair>();
        var order = prints.ToArray();
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            var turn = quarter * (64 / Quarters);
            Array.Sort(order, (a, b) => BitOperations.RotateLeft(a.Print, turn).CompareTo(BitOperations.RotateLeft(b.Print, turn)) is var c and not 0 ? c : a.Place.CompareTo(b.Place));
            for (var i = 0; i < order.Length; i++)
            {
                for (var j = i + 1; j < order.Length && j <= i + MostNeighbours && Agree(order[i].Print, order[j].Print, turn); j++)
                {
                    Compare(order[i], order[j], best);
                }
            }
        }

        return [.. best.Values];
    }

    /// <summary>The fingerprint of the words of a text; null when there are few.</summary>
    internal static ulong? Fingerprint(ReadOnlySpan<byte> content)
    {
        Span<int> weights = stackalloc int[64];
        weights.Clear();
        var words = 0;
        var inTag = false;
        for (int i = 0, start = 0; i <= content.Length; i++)
        {
            var b = i < content.Length ? content[i] : (byte)' ';
            if (b > ' ' && b is not ((byte)'<' or (byte)'>'))
            {
                continue;
            }

            if (!inTag && i > start)
            {
                Weigh(Hash(content[start..i]), weights);
                words++;
            }

            // Markup says nothing about what an article says.
            inTag = b == '<' || (inTag && b != '>');
            start = i + 1;
        }

        return words < FewestWords ? null : Signs(weights);
    }

    /// <summary>FNV-1a, and the finisher of splitmix64, without which its high bits are poor.</summary>
    private static ulong Hash(ReadOnlySpan<byte> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in word)
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    private static void Weigh(ulong hash, Span<int> weights)
    {
        for (var bit = 0; bit < 64; bit++)
        {
            weights[bit] += (int)((hash >> bit) & 1) * 2 - 1;
        }
    }

    private static ulong Signs(ReadOnlySpan<int> weights)
    {
        var print = 0UL;
        for (var bit = 0; bit < 64; bit++)
        {
            print |= weights[bit] > 0 ? 1UL << bit : 0;
        }

        return print;
    }

    private static bool Agree(ulong left, ulong right, int turn) =>
        BitOperations.RotateLeft(left, turn) >> (64 - 64 / Quarters) == BitOperations.RotateLeft(right, turn) >> (64 - 64 / Quarters);

    private static void Compare((ulong Print, long Place) a, (ulong Print, long Place) b, SortedDictionary<long, NearPair> best)
    {
        var distance = BitOperations.PopCount(a.Print ^ b.Print);
        if (distance > MostBits)
        {
            return;
        }

        var (earlier, later) = a.Place < b.Place ? (a.Place, b.Place) : (b.Place, a.Place);
        var pair = new NearPair(later, earlier, distance);
        if (!best.TryGetValue(later, out var known) || distance < known.Distance || (distance == known.Distance && earlier < known.Earlier))
        {
            best[later] = pair;
        }
    }
}

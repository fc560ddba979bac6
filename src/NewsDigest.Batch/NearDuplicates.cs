using System.Numerics;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>Two articles that differ in little.</summary>
/// <param name="Later">Place of the later one.</param>
/// <param name="Earlier">Place of the earlier one.</param>
/// <param name="Distance">Bits of 64 in which their fingerprints differ.</param>
internal readonly record struct NearPair(long Later, long Earlier, int Distance);

/// <summary>
/// Finds articles that say nearly the same, by the fingerprints of M. Charikar, "Similarity estimation techniques from rounding
/// algorithms" (2002), and the banded search of G. Manku et al., "Detecting near-duplicates for web crawling" (2007): fingerprints
/// that differ in at most three of 64 bits agree in one of four quarters. While a job runs the fingerprints lie on the disk; the
/// search holds 33 bytes for each of at most <see cref="MostAtOnce"/>, and does not look further apart than that.
/// </summary>
internal sealed class NearDuplicates
{
    /// <summary>Articles compared with one another, a terabyte of pages: 140 MB.</summary>
    internal const int MostAtOnce = 1 << 22;

    private const int MostBits = 3;
    private const int Quarters = 4;

    /// <summary>Fewer words tell too little.</summary>
    private const int FewestWords = 30;

    /// <summary>Neighbours looked at in a quarter's order: a thousand copies of one article are found by chains, not by a million pairs.</summary>
    private const int MostNeighbours = 50;

    private readonly ulong[] prints;
    private readonly long[] places;
    private readonly int[] earlier;
    private readonly byte[] distances;
    private int count;

    private NearDuplicates(int most)
    {
        prints = new ulong[most];
        places = new long[most];
        earlier = new int[most];
        distances = new byte[most];
    }

    /// <summary>Each article that is near an earlier one, with the nearest such, in the order of the input.</summary>
    /// <param name="items">The items in order.</param>
    /// <param name="most">How many of them have a fingerprint, at most.</param>
    /// <param name="mostAtOnce">How many are compared with one another.</param>
    public static IEnumerable<NearPair> Find(IEnumerable<OrderedItem> items, int most, int mostAtOnce = MostAtOnce)
    {
        var search = new NearDuplicates(Math.Min(most, mostAtOnce));
        foreach (var item in items)
        {
            if (item.Print is not { } print)
            {
                continue;
            }

            if (search.count == search.prints.Length)
            {
                foreach (var pair in search.Take())
                {
                    yield return pair;
                }
            }

            (search.prints[search.count], search.places[search.count]) = (print, item.Offset);
            search.count++;
        }

        foreach (var pair in search.Take())
        {
            yield return pair;
        }
    }

    private IEnumerable<NearPair> Take()
    {
        Array.Fill(distances, byte.MaxValue);
        var (keys, order) = (new ulong[count], new int[count]);
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            Sort(keys, order, quarter * (64 / Quarters));
            for (var i = 0; i < count; i++)
            {
                for (var j = i + 1; j < count && j <= i + MostNeighbours && keys[i] >> (64 - 64 / Quarters) == keys[j] >> (64 - 64 / Quarters); j++)
                {
                    Compare(order[i], order[j]);
                }
            }
        }

        for (var later = 0; later < count; later++)
        {
            if (distances[later] != byte.MaxValue)
            {
                yield return new NearPair(places[later], places[earlier[later]], distances[later]);
            }
        }

        count = 0;
    }

    /// <summary>Orders by the fingerprints turned, and equal ones as they came.</summary>
    private void Sort(ulong[] keys, int[] order, int turn)
    {
        for (var i = 0; i < count; i++)
        {
            (keys[i], order[i]) = (BitOperations.RotateLeft(prints[i], turn), i);
        }

        Array.Sort(keys, order);
        for (int begin = 0, end; begin < count; begin = end)
        {
            for (end = begin + 1; end < count && keys[end] == keys[begin]; end++)
            {
            }

            Array.Sort(order, begin, end - begin);
        }
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

    private void Compare(int a, int b)
    {
        var distance = BitOperations.PopCount(prints[a] ^ prints[b]);
        if (distance > MostBits)
        {
            return;
        }

        var (first, later) = (Math.Min(a, b), Math.Max(a, b));
        if (distance < distances[later] || (distance == distances[later] && first < earlier[later]))
        {
            (earlier[later], distances[later]) = (first, (byte)distance);
        }
    }
}

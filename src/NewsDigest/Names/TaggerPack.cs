using System.Numerics;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Packs the tagger's weights for <see cref="TaggerModel"/>.</summary>
internal static class TaggerPack
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = 7;

    /// <summary>A row of weights has one place more than there are labels, so that it is read at once.</summary>
    public const int Row = 8;

    private const int Words = 1 << (TaggerHash.Bits - 6);

    /// <summary>The pack: a bit for each feature that was seen, how many were seen before each 64 of them, the rows of weights.</summary>
    public static byte[] Write(IReadOnlyList<(int Feature, short[] Weights)> rows)
    {
        var (seen, before, weights) = (new ulong[Words], new int[Words], new short[rows.Count * Row]);
        for (var i = 0; i < rows.Count; i++)
        {
            seen[rows[i].Feature >> 6] |= 1UL << (rows[i].Feature & 63);
            rows[i].Weights.CopyTo(weights, i * Row);
        }

        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + BitOperations.PopCount(seen[i - 1]);
        }

        return new PackWriter().Add<ulong>(seen).Add<int>(before).Add<short>(weights).ToBytes();
    }
}

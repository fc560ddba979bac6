using System.Numerics;

namespace NewsDigest.Morphology;

/// <summary>Integer weights of hashed features; what has none weighs 0.</summary>
internal abstract class FeatureWeights
{
    /// <summary>The sum of the weights of the features.</summary>
    public abstract int Sum(ReadOnlySpan<ulong> features);

    /// <summary>The number of a feature: its kind and up to three things it saw, mixed (the finaliser of MurmurHash3).</summary>
    public static ulong Feature(int kind, int first, int second = 0, int third = 0) => Mix(Seed(kind, first) ^ Rest(second, third)) | 1;

    /// <summary>The part of a feature's number that its kind and the first thing make, for those who need many with the same.</summary>
    public static ulong Seed(int kind, int first) => Mix(((ulong)(uint)kind << 32) | (uint)first);

    /// <summary>What the second and the third thing add to a seed.</summary>
    public static ulong Rest(int second, int third) => ((ulong)(uint)second << 32) | (uint)third;

    /// <summary>Makes features of seeds: each of <paramref name="rests"/> becomes the number of the feature that its seed begins.</summary>
    public static void Complete(ReadOnlySpan<ulong> seeds, Span<ulong> rests)
    {
        var step = Vector<ulong>.Count;
        var i = 0;
        for (; i <= rests.Length - step; i += step)
        {
            var value = new Vector<ulong>(seeds[i..]) ^ new Vector<ulong>(rests[i..]);
            value ^= value >>> 33;
            value *= 0xFF51AFD7ED558CCD;
            value ^= value >>> 33;
            value *= 0xC4CEB9FE1A85EC53;
            ((value ^ (value >>> 33)) | Vector<ulong>.One).CopyTo(rests[i..]);
        }

        for (; i < rests.Length; i++)
        {
            rests[i] = Mix(seeds[i] ^ rests[i]) | 1;
        }
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xFF51AFD7ED558CCD;
        value ^= value >> 33;
        value *= 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}

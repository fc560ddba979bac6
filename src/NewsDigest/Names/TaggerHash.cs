using System.Runtime.CompilerServices;

namespace NewsDigest.Names;

/// <summary>The hash that numbers the tagger's features (two multiplications, as in SplitMix64): the weights in <c>tagger-weights.tsv</c> depend on every bit of it.</summary>
internal static class TaggerHash
{
    /// <summary>Features are numbered with so many bits.</summary>
    public const int Bits = 20;

    /// <summary>Two values as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Mix(int a, int b)
    {
        unchecked
        {
            var h = ((uint)a * 0x9E3779B97F4A7C15UL) ^ (uint)b;
            h *= 0xBF58476D1CE4E5B9UL;
            return (int)(h >> 32);
        }
    }

    /// <summary>Letters as one value.</summary>
    public static int Of(ReadOnlySpan<char> text, int seed)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    /// <summary>The number of a feature.</summary>
    public static int Feature(int template, int value) => (int)((uint)Mix(value, template * 0x3D4D51CB) >> (32 - Bits));
}

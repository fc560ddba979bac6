using System.Numerics;
using System.Runtime.Intrinsics;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>The learnt weights: for each feature an integer for each label, read where the pack lies. Immutable and safe for many threads.</summary>
internal sealed class TaggerModel
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = TaggerPack.Labels;

    /// <summary>A span that looks like a name must beat being no name by so much, in hundredths of log odds.</summary>
    public const int LeastMargin = 0;

    /// <summary>A span that nothing but the weights speaks for, that may be a common word, or that replaces shorter names of the rules.</summary>
    public const int SureMargin = 15;

    /// <summary>A person without a title whose letters look like a Sino-Korean noun and like no Korean name.</summary>
    public const int WordMargin = 60;

    /// <summary>A name that lags no name by so much where it begins is given up. Five-fold, no joined name is lost by it.</summary>
    public const int Hopeless = 200;

    // Keeps alive what the sections point into.
    private readonly Pack pack;

    // Most features of a new text were never seen; one bit each keeps that answer in a near cache.
    private readonly Packed<ulong> seenBits;

    // How many features were seen before each 64 of them.
    private readonly Packed<int> seenBefore;
    private readonly Packed<short> rows;

    /// <summary>Weights as <see cref="TaggerPack"/> writes them.</summary>
    public TaggerModel(Pack pack)
    {
        this.pack = pack;
        seenBits = pack.Section<ulong>(0);
        seenBefore = pack.Section<int>(1);
        rows = pack.Section<short>(2);
    }

    /// <summary>Weights by feature, sorted by feature.</summary>
    public TaggerModel(IReadOnlyList<(int Feature, short[] Weights)> rows)
        : this(Pack.Of(TaggerPack.Write(rows)))
    {
    }

    /// <summary>The weights of the library.</summary>
    public static TaggerModel Embedded() => new(Library.Pack.Inner(Library.Tagger));

    /// <summary>Writes the sum of the weights of the features to <paramref name="scores"/>, one for each label.</summary>
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
        var seen = seenBits.Span;
        var before = seenBefore.Span;
        var weights = rows.Span;

        // Which are known cannot be predicted: first they are gathered without a branch.
        Span<int> known = stackalloc int[TaggerFeatures.Most];
        var count = 0;
        foreach (var feature in features)
        {
            known[count] = feature;
            count += (int)(seen[feature >> 6] >> (feature & 63)) & 1;
        }

        var (low, high) = (Vector128<int>.Zero, Vector128<int>.Zero);
        foreach (var feature in known[..count])
        {
            var row = before[feature >> 6] + BitOperations.PopCount(seen[feature >> 6] & ((1UL << (feature & 63)) - 1));
            var (left, right) = Vector128.Widen(Vector128.Create<short>(weights.Slice(row * TaggerPack.Row, TaggerPack.Row)));
            low += left;
            high += right;
        }

        for (var label = 0; label < Labels; label++)
        {
            scores[label] = label < Vector128<int>.Count ? low[label] : high[label - Vector128<int>.Count];
        }

        pack.KeepAlive();
    }
}

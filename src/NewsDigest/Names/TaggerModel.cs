using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsDigest.Names;

/// <summary>What a unit may be: outside, or begin or inside of a person, place or organization.</summary>
internal enum TaggerLabel
{
    /// <summary>No name.</summary>
    Outside,
    /// <summary>A person begins.</summary>
    PersonBegins,
    /// <summary>A person goes on.</summary>
    PersonInside,
    /// <summary>A place begins.</summary>
    PlaceBegins,
    /// <summary>A place goes on.</summary>
    PlaceInside,
    /// <summary>An organization begins.</summary>
    OrganizationBegins,
    /// <summary>An organization goes on.</summary>
    OrganizationInside,
}

/// <summary>The learnt weights: for each feature an integer for each label. Immutable and safe for many threads.</summary>
internal sealed class TaggerModel
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = 7;

    /// <summary>A span that looks like a name must beat being no name by so much, in hundredths of log odds.</summary>
    public const int LeastMargin = 0;

    /// <summary>A span that nothing but the weights speaks for, that may be a common word, or that replaces shorter names of the rules.</summary>
    public const int SureMargin = 15;

    /// <summary>A person without a title whose letters look like a Sino-Korean noun and like no Korean name.</summary>
    public const int WordMargin = 60;

    /// <summary>A name that lags no name by so much where it begins is given up. Five-fold, no joined name is lost by it.</summary>
    public const int Hopeless = 200;

    /// <summary>A row of weights has one place more than there are labels, so that it is read at once.</summary>
    private const int Row = 8;

    // Most features of a new text were never seen; one bit each keeps that answer in a near cache.
    private readonly ulong[] seen = new ulong[1 << (TaggerHash.Bits - 6)];

    // How many features were seen before each 64 of them.
    private readonly int[] before = new int[1 << (TaggerHash.Bits - 6)];
    private readonly short[] weights;

    /// <summary>Weights by feature, sorted by feature.</summary>
    public TaggerModel(IReadOnlyList<(int Feature, short[] Weights)> rows)
    {
        weights = new short[rows.Count * Row];
        for (var i = 0; i < rows.Count; i++)
        {
            seen[rows[i].Feature >> 6] |= 1UL << (rows[i].Feature & 63);
            rows[i].Weights.CopyTo(weights, i * Row);
        }

        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + BitOperations.PopCount(seen[i - 1]);
        }
    }

    /// <summary>Writes the sum of the weights of the features to <paramref name="scores"/>, one for each label.</summary>
    public void Score(ReadOnlySpan<int> features, Span<int> scores)
    {
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
            var (left, right) = Vector128.Widen(Vector128.Create<short>(weights.AsSpan(row * Row, Row)));
            low += left;
            high += right;
        }

        for (var label = 0; label < Labels; label++)
        {
            scores[label] = label < Vector128<int>.Count ? low[label] : high[label - Vector128<int>.Count];
        }
    }
}

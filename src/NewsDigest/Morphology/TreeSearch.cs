namespace NewsDigest.Morphology;

/// <summary>
/// The best projective tree in which every head stands to the right (Eisner's search with one direction): of a stretch that ends in its
/// head, the leftmost child of that head splits it in two. Cubic in the stretch, which is therefore bounded.
/// </summary>
internal static class TreeSearch
{
    /// <summary>Longer texts are parsed stretch by stretch, the last eojeol of each depending on the last of the next.</summary>
    public const int Longest = 64;

    /// <summary>
    /// Writes the head of each eojeol but the last, which is the root. <paramref name="scores"/> has the score of i under j at
    /// j × <paramref name="length"/> + i.
    /// </summary>
    public static void Heads(int length, ReadOnlySpan<int> scores, Span<int> heads)
    {
        // best[i, j] lies at j × length + i for what ends in j, and at i × length + j for what begins at i: both are read in rows.
        var (beginning, ending, split) = (new int[length * length], new int[length * length], new byte[length * length]);
        for (var span = 1; span < length; span++)
        {
            for (var i = 0; i + span < length; i++)
            {
                var j = i + span;
                var (highest, place) = (int.MinValue, i);
                var arcs = scores.Slice(j * length, length);
                var left = beginning.AsSpan(i * length, length);
                var right = ending.AsSpan(j * length, length);
                for (var k = i; k < j; k++)
                {
                    var score = left[k] + arcs[k] + right[k + 1];
                    if (score > highest)
                    {
                        (highest, place) = (score, k);
                    }
                }

                (left[j], right[i], split[(i * length) + j]) = (highest, highest, (byte)place);
            }
        }

        Unfold(heads, split, length, 0, length - 1);
    }

    private static void Unfold(Span<int> heads, byte[] split, int length, int i, int j)
    {
        while (i < j)
        {
            var k = split[(i * length) + j];
            heads[k] = j;
            Unfold(heads, split, length, i, k);
            i = k + 1;
        }
    }
}

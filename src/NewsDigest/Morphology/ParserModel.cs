namespace NewsDigest.Morphology;

/// <summary>Learnt weights of arcs and labels. Immutable and safe for many threads when its weights are.</summary>
internal sealed class ParserModel(FeatureWeights weights, string[] labels)
{
    /// <summary>The score of an arc that is not worth its features; low, but sums of it do not overflow.</summary>
    private const int Unlikely = -1_000_000;

    public string[] Labels => labels;

    /// <summary>The tree of a sentence; <paramref name="adjust"/> may change the score of an arc, which learning does.</summary>
    public int[] Heads(int count, ParserFeatures features, Func<int, int, int>? adjust = null)
    {
        var heads = new int[count];
        var width = Math.Min(count, TreeSearch.Longest);
        var scores = new int[width * width];
        Span<ulong> seen = stackalloc ulong[ParserFeatures.Arc];
        for (var start = 0; start < count; start += TreeSearch.Longest)
        {
            var length = Math.Min(TreeSearch.Longest, count - start);
            for (var i = 0; i < length - 1; i++)
            {
                for (var j = i + 1; j < length; j++)
                {
                    if (!features.IsLikely(start + i, start + j) && j < length - 1)
                    {
                        scores[(j * length) + i] = Unlikely;
                        continue;
                    }

                    features.OfArc(start + i, start + j, seen);
                    scores[(j * length) + i] = weights.Sum(seen) + (adjust?.Invoke(start + i, start + j) ?? 0);
                }
            }

            TreeSearch.Heads(length, scores, heads.AsSpan(start, length));
            foreach (ref var head in heads.AsSpan(start, length - 1))
            {
                head += start;
            }

            var next = start + length;
            heads[next - 1] = next == count ? -1 : Math.Min(count, next + TreeSearch.Longest) - 1;
        }

        return heads;
    }

    /// <summary>The best label of an arc.</summary>
    public int LabelOf(int i, int j, ParserFeatures features)
    {
        Span<ulong> seen = stackalloc ulong[ParserFeatures.Label];
        Span<ulong> labelled = stackalloc ulong[ParserFeatures.Label];
        features.OfLabel(i, j, seen);
        var (best, highest) = (0, int.MinValue);
        for (var label = 0; label < labels.Length; label++)
        {
            for (var f = 0; f < seen.Length; f++)
            {
                labelled[f] = ParserFeatures.WithLabel(seen[f], label);
            }

            var score = weights.Sum(labelled);
            if (score > highest)
            {
                (best, highest) = (label, score);
            }
        }

        return best;
    }
}

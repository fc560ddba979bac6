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
        var scores = new int[Math.Min(count, TreeSearch.Longest) * count];
        Array.Fill(scores, int.MinValue);
        Span<ulong> seen = stackalloc ulong[ParserFeatures.Arc];
        for (var i = 0; i < count; i++)
        {
            var end = Math.Min(count, ((i / TreeSearch.Longest) + 1) * TreeSearch.Longest);
            for (var j = i + 1; j < end; j++)
            {
                if (!features.IsLikely(i, j) && j < end - 1)
                {
                    scores[(i * Math.Min(count, TreeSearch.Longest)) + (j % TreeSearch.Longest)] = Unlikely;
                    continue;
                }

                features.OfArc(i, j, seen);
                var score = adjust?.Invoke(i, j) ?? 0;
                foreach (var feature in seen)
                {
                    score += weights[feature];
                }

                scores[(i * Math.Min(count, TreeSearch.Longest)) + (j % TreeSearch.Longest)] = score;
            }
        }

        var width = Math.Min(count, TreeSearch.Longest);
        return TreeSearch.Heads(count, (i, j) => scores[(i * width) + (j % TreeSearch.Longest)]);
    }

    /// <summary>The best label of an arc.</summary>
    public int LabelOf(int i, int j, ParserFeatures features)
    {
        Span<ulong> seen = stackalloc ulong[ParserFeatures.Label];
        features.OfLabel(i, j, seen);
        var (best, highest) = (0, int.MinValue);
        for (var label = 0; label < labels.Length; label++)
        {
            var score = 0;
            foreach (var feature in seen)
            {
                score += weights[ParserFeatures.WithLabel(feature, label)];
            }

            if (score > highest)
            {
                (best, highest) = (label, score);
            }
        }

        return best;
    }
}

namespace NewsDigest.Morphology;

/// <summary>Learnt weights of arcs and labels. Immutable and safe for many threads when its weights are.</summary>
internal sealed class ParserModel(FeatureWeights weights, string[] labels)
{
    /// <summary>Longer texts are parsed stretch by stretch, the last eojeol of each depending on the last of the next.</summary>
    private const int Longest = 64;

    /// <summary>A wrong arc costs 100 to 700 in learning; of readings that are worse by more hardly one wins in the end.</summary>
    private const int Slack = 800;

    public string[] Labels => labels;

    /// <summary>The head of each eojeol; -1 for the last.</summary>
    public int[] Heads(int count, ParserFeatures features)
    {
        var heads = new int[count];
        var search = new ChainSearch(weights, features) { Slack = Slack };
        for (var start = 0; start < count; start += Longest)
        {
            var length = Math.Min(Longest, count - start);
            search.Search(start, length);
            search.Write(start, heads);
            var next = start + length;
            heads[next - 1] = next == count ? -1 : Math.Min(count, next + Longest) - 1;
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

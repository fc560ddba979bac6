namespace NewsDigest.Morphology;

/// <summary>
/// The best projective tree in which every head stands to the right (Eisner's search with one direction): of a stretch that ends in its
/// head, the leftmost child of that head splits it in two. Cubic in the stretch, which is therefore bounded.
/// </summary>
internal static class TreeSearch
{
    /// <summary>Longer texts are parsed stretch by stretch, the last eojeol of each depending on the last of the next.</summary>
    public const int Longest = 64;

    /// <summary>The head of each eojeol, -1 for the last. <paramref name="scores"/> gives the score of i under j.</summary>
    public static int[] Heads(int count, Func<int, int, int> scores)
    {
        var heads = new int[count];
        for (var start = 0; start < count; start += Longest)
        {
            var length = Math.Min(Longest, count - start);
            Stretch(heads, start, length, scores);
            var next = start + length;
            heads[next - 1] = next == count ? -1 : Math.Min(count, next + Longest) - 1;
        }

        return heads;
    }

    private static void Stretch(int[] heads, int start, int length, Func<int, int, int> scores)
    {
        var best = new int[length, length];
        var split = new int[length, length];
        for (var span = 1; span < length; span++)
        {
            for (var i = 0; i + span < length; i++)
            {
                var j = i + span;
                var highest = int.MinValue;
                for (var k = i; k < j; k++)
                {
                    var score = best[i, k] + scores(start + k, start + j) + best[k + 1, j];
                    if (score > highest)
                    {
                        (highest, split[i, j]) = (score, k);
                    }
                }

                best[i, j] = highest;
            }
        }

        Unfold(heads, start, split, 0, length - 1);
    }

    private static void Unfold(int[] heads, int start, int[,] split, int i, int j)
    {
        while (i < j)
        {
            var k = split[i, j];
            heads[start + k] = start + j;
            Unfold(heads, start, split, i, k);
            i = k + 1;
        }
    }
}

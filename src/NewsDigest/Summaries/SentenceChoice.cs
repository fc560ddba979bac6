namespace NewsDigest.Summaries;

/// <summary>Takes the best sentences one after another, each time marking down what repeats those already taken.</summary>
internal static class SentenceChoice
{
    /// <summary>Sentences that share more than this are the same news (thousandths of <see cref="ContentWords.Overlap"/>).</summary>
    private const int NearRepeat = 600;

    /// <summary>What scores less is no news and is left out where there is any, however short the summary becomes.</summary>
    private const int Unfit = -1000;

    /// <summary>At most <paramref name="wanted"/> indices in article order.</summary>
    public static IReadOnlyList<int> Choose(IReadOnlyList<SentenceScore> scores, IReadOnlyList<HashSet<string>> content, int wanted, int repeated)
    {
        var taken = new List<int>();
        var shared = new int[content.Count];
        var left = scores.Any(s => s.Points > Unfit) ? scores.Where(s => s.Points > Unfit).ToList() : [.. scores];
        while (taken.Count < wanted && left.Count > 0)
        {
            var best = left.MaxBy(s => (s.Points - Repetition(s.Index), -s.Index));
            taken.Add(best.Index);
            foreach (var other in left)
            {
                shared[other.Index] = Math.Max(shared[other.Index], ContentWords.Overlap(content[best.Index], content[other.Index]));
            }

            left.RemoveAll(s => s.Index == best.Index || shared[s.Index] > NearRepeat);
        }

        return [.. taken.Order()];

        int Repetition(int i) => repeated * shared[i] / 1000;
    }
}

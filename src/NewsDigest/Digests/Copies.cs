using NewsDigest.Briefs;

namespace NewsDigest.Digests;

/// <summary>
/// Tells articles that repeat an earlier one word for word, as agency reports are reprinted: of the shorter text's runs of letters
/// most stand in the longer one too.
/// </summary>
internal static class Copies
{
    private const int Run = 9;
    private const int EnoughPercent = 80;

    public static IReadOnlyList<DigestArticle> Mark(Brief[] briefs)
    {
        var runs = briefs.Select(RunsOf).ToArray();
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var marked = new List<DigestArticle>(briefs.Length);
        for (var i = 0; i < briefs.Length; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var run in runs[i])
            {
                foreach (var other in holders.GetValueOrDefault(run) ?? [])
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }
            }

            var copied = shared.Where(s => s.Value * 100 >= EnoughPercent * Math.Min(runs[i].Count, runs[s.Key].Count)).Select(s => (int?)s.Key).Min();
            marked.Add(new DigestArticle(briefs[i], copied));
            if (copied is null)
            {
                foreach (var run in runs[i])
                {
                    if (!holders.TryGetValue(run, out var list))
                    {
                        holders[run] = list = [];
                    }

                    list.Add(i);
                }
            }
        }

        return marked;
    }

    /// <summary>Runs of letters from every third letter of a sentence: a copied sentence gives the same ones.</summary>
    private static HashSet<string> RunsOf(Brief brief)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in brief.Source.Article.Sentences)
        {
            var letters = string.Concat(sentence.Text.Where(char.IsLetterOrDigit));
            for (var i = 0; i + Run <= letters.Length; i += 3)
            {
                runs.Add(letters.Substring(i, Run));
            }
        }

        return runs;
    }
}

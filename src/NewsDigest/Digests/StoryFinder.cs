namespace NewsDigest.Digests;

/// <summary>
/// Groups articles that tell of one event: their names, days, figures and words agree (cosine, rare terms weighing more), and they
/// appeared within days of each other. Groups grow from the most alike pair on, as long as they are alike on average.
/// </summary>
internal sealed class StoryFinder(IReadOnlyList<DigestArticle> articles)
{
    private const double AlikeEnough = 0.24;
    private const double AlikeAcrossWeeks = 0.5;
    private const double AlikeOnAverage = 0.17;
    private const int DaysOfAnEvent = 7;

    /// <summary>The groups by their first article; each in order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Find()
    {
        var likeness = Likeness();
        var group = Enumerable.Range(0, articles.Count).ToArray();
        var members = group.ToDictionary(g => g, g => new List<int> { g });
        for (var i = 0; i < articles.Count; i++)
        {
            if (articles[i].CopyOf is { } original)
            {
                Merge(group[original], group[i]);
            }
        }

        foreach (var pair in likeness.Where(p => p.Value >= Needed(p.Key)).OrderByDescending(p => Math.Round(p.Value, 9)).ThenBy(p => p.Key.A).ThenBy(p => p.Key.B))
        {
            var (a, b) = (group[pair.Key.A], group[pair.Key.B]);
            if (a != b && Average(members[a], members[b], likeness) >= AlikeOnAverage)
            {
                Merge(Math.Min(a, b), Math.Max(a, b));
            }
        }

        return [.. members.OrderBy(m => m.Value.Min()).Select(m => (IReadOnlyList<int>)[.. m.Value.Order()])];

        void Merge(int into, int from)
        {
            members[into].AddRange(members[from]);
            members[from].ForEach(m => group[m] = into);
            members.Remove(from);
        }
    }

    private static double Average(List<int> a, List<int> b, Dictionary<(int A, int B), double> likeness) =>
        a.Sum(x => b.Sum(y => likeness.GetValueOrDefault((Math.Min(x, y), Math.Max(x, y))))) / (a.Count * b.Count);

    private double Needed((int A, int B) pair)
    {
        var (a, b) = (articles[pair.A].Brief.Source.Article.Published, articles[pair.B].Brief.Source.Article.Published);
        return a is { } one && b is { } other && Math.Abs(one.DayNumber - other.DayNumber) > DaysOfAnEvent ? AlikeAcrossWeeks : AlikeEnough;
    }

    private Dictionary<(int A, int B), double> Likeness()
    {
        var terms = articles.Select(a => ArticleTerms.Of(a.Brief.Source)).ToArray();
        var holders = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var term in terms[i].Keys)
            {
                if (!holders.TryGetValue(term, out var list))
                {
                    holders[term] = list = [];
                }

                list.Add(i);
            }
        }

        var lengths = new double[terms.Length];
        var products = new Dictionary<(int A, int B), double>();

        // A term that very many articles hold tells no event and would cost the square of their number.
        var most = Math.Max(20, articles.Count / 8);
        foreach (var (term, list) in holders)
        {
            var rarity = Math.Log(1 + ((double)articles.Count / list.Count));
            foreach (var i in list)
            {
                lengths[i] += terms[i][term] * terms[i][term] * rarity * rarity;
            }

            for (var x = 0; x < list.Count && list.Count <= most; x++)
            {
                for (var y = x + 1; y < list.Count; y++)
                {
                    var key = (list[x], list[y]);
                    products[key] = products.GetValueOrDefault(key) + (terms[list[x]][term] * terms[list[y]][term] * rarity * rarity);
                }
            }
        }

        return products.ToDictionary(p => p.Key, p => p.Value / Math.Sqrt(lengths[p.Key.A] * lengths[p.Key.B]));
    }
}

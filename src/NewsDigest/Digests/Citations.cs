namespace NewsDigest.Digests;

/// <summary>Gathers places into citations, one an article.</summary>
internal static class Citations
{
    public static IReadOnlyList<Citation> Of(IEnumerable<(int Article, int Sentence)> places) =>
        [.. places.GroupBy(p => p.Article).OrderBy(g => g.Key).Select(g => new Citation(g.Key, [.. g.Select(p => p.Sentence).Distinct().Order()]))];
}

using NewsDigest.Analysis;

namespace NewsDigest.Llm;

/// <summary>An article in parts that fit a prompt.</summary>
internal sealed record ArticleSections(IReadOnlyList<IReadOnlyList<AnalyzedSentence>> Sections, int LeftOut)
{
    /// <summary>Cuts between sentences; parts are filled evenly, and what goes beyond <paramref name="most"/> parts is left out.</summary>
    public static ArticleSections Cut(AnalyzedArticle article, int tokens, int most)
    {
        var all = article.Sentences;
        if (TokenCounter.Fits(string.Concat(all.Select(s => s.Text)), tokens))
        {
            return new([all], 0);
        }

        var sizes = all.Select(s => TokenCounter.Count(s.Text) + 4).ToArray();
        var parts = Math.Min(most, (sizes.Sum() + tokens - 1) / tokens);
        var aim = Math.Min(tokens, (sizes.Sum() + parts - 1) / parts);
        var sections = new List<List<AnalyzedSentence>> { new() };
        var filled = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (filled > 0 && filled + sizes[i] > (sections.Count == parts ? tokens : aim))
            {
                if (sections.Count == parts)
                {
                    return new(sections, all.Count - i);
                }

                sections.Add([]);
                filled = 0;
            }

            sections[^1].Add(all[i]);
            filled += sizes[i];
        }

        return new(sections, 0);
    }

    /// <summary>The first sentences that make up a share of the length; news puts first what matters most.</summary>
    public static IReadOnlyList<AnalyzedSentence> Shorten(IReadOnlyList<AnalyzedSentence> section, double share)
    {
        if (share >= 1)
        {
            return section;
        }

        var left = share * section.Sum(s => s.Text.Length);
        return [.. section.TakeWhile((s, i) => (left -= s.Text.Length) >= 0 || i == 0)];
    }
}

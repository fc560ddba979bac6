using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>In which sentences of an article an English word could be a rendering. For one thread.</summary>
internal sealed class ArticleIndex(AnalyzedArticle article, Glosses glosses)
{
    private readonly StemSet[] sentences = [.. article.Sentences.Select(glosses.Of)];
    private readonly Dictionary<string, IReadOnlyList<int>> places = new(StringComparer.Ordinal);

    public AnalyzedArticle Article => article;

    public Glosses Glosses => glosses;

    /// <summary>The sentences that the stem could render, in order.</summary>
    public IReadOnlyList<int> Places(string stem)
    {
        if (!places.TryGetValue(stem, out var found))
        {
            var number = glosses.Number(stem);
            var there = new List<int>();
            for (var i = 0; i < sentences.Length; i++)
            {
                if (sentences[i].Contains(stem, number))
                {
                    there.Add(i);
                }
            }

            places.Add(stem, found = there);
        }

        return found;
    }

    /// <summary>What a word tells that only these sentences have: 1 for one sentence, near 0 for all.</summary>
    public double Weight(int sentences) => sentences == 0 ? 0 : 1.0 - (Math.Log(sentences) / Math.Log(this.sentences.Length + 1));
}

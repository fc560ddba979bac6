using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>In which sentences of an article an English word could be a rendering. Safe for many threads.</summary>
internal sealed class ArticleIndex
{
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    public ArticleIndex(AnalyzedArticle article, Glosses glosses)
    {
        Article = article;
        Glosses = glosses;
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            foreach (var stem in glosses.Of(article.Sentences[i]))
            {
                if (!places.TryGetValue(stem, out var sentences))
                {
                    places.Add(stem, sentences = []);
                }

                sentences.Add(i);
            }
        }
    }

    public AnalyzedArticle Article { get; }

    public Glosses Glosses { get; }

    /// <summary>The sentences that the stem could render, in order.</summary>
    public IReadOnlyList<int> Places(string stem) => places.TryGetValue(stem, out var found) ? found : [];

    /// <summary>What a word tells that only these sentences have: 1 for one sentence, near 0 for all.</summary>
    public double Weight(int sentences) => sentences == 0 ? 0 : 1.0 - (Math.Log(sentences) / Math.Log(Article.Sentences.Count + 1));
}

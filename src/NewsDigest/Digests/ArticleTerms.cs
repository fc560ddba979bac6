using System.Globalization;
using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Summaries;

namespace NewsDigest.Digests;

/// <summary>What an article is about, as weighted terms: words once, names, days and telling figures twice.</summary>
internal static class ArticleTerms
{
    private const double Word = 1;
    private const double Fact = 2;

    /// <summary>Each term with its weight; a term that comes back weighs more, but ever less.</summary>
    public static SortedDictionary<string, double> Of(AnalyzedArticle article)
    {
        var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var sentence in article.Title is { } title ? article.Sentences.Prepend(title) : article.Sentences)
        {
            var names = sentence.Names.Select(n => n.Entity.Korean).ToHashSet(StringComparer.Ordinal);
            foreach (var word in ContentWords.Of(sentence).Where(w => w.Length > 1 && !names.Contains(w)))
            {
                Add("w:" + word, Word);
            }

            foreach (var name in sentence.Names)
            {
                Add("n:" + name.Entity.English, Fact);
            }

            foreach (var figure in sentence.Quantities.Where(Tells))
            {
                Add("q:" + figure.Unit + figure.Value.ToString(CultureInfo.InvariantCulture), Fact);
            }

            foreach (var date in sentence.Dates.Where(d => d.Iso.Length == 10))
            {
                Add("d:" + date.Iso, Fact);
            }
        }

        foreach (var term in counts.Keys.ToArray())
        {
            counts[term] = Math.Sqrt(counts[term]);
        }

        return counts;

        void Add(string term, double weight) => counts[term] = counts.GetValueOrDefault(term) + weight;
    }

    /// <summary>Small round counts stand in every article.</summary>
    private static bool Tells(Quantity figure) => figure.Value >= 100 || figure.Value != decimal.Truncate(figure.Value);
}

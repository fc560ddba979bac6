using NewsDigest.Analysis;

namespace NewsDigest.Summaries;

/// <summary>Summarises an analysed article in English. Implementations are safe for many threads.</summary>
public interface ISummarizer
{
    /// <summary>A headline and at most <see cref="SummaryOptions.Sentences"/> sentences.</summary>
    ValueTask<Summary> SummarizeAsync(AnalyzedArticle article, SummaryOptions options, CancellationToken cancellationToken = default);
}

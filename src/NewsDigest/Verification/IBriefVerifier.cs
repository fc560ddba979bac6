using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>Checks an English text against a Korean article without any model. Implementations are safe for many threads.</summary>
public interface IBriefVerifier
{
    /// <summary>The ledger of a headline (null when there is none) and sentences.</summary>
    /// <param name="headline">The headline; its claims have sentence -1.</param>
    /// <param name="sentences">English sentences.</param>
    /// <param name="article">What they should say.</param>
    /// <param name="quotations">English that is known to render quotations of the article; without it a quotation can only be proven by names and Latin words of the source.</param>
    Ledger Verify(string? headline, IReadOnlyList<string> sentences, AnalyzedArticle article, IReadOnlyList<KnownQuotation>? quotations = null);
}

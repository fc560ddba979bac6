using NewsDigest.Analysis;

namespace NewsDigest.Verification;

/// <summary>Checks an English text against a Korean article without any model. Implementations are safe for many threads.</summary>
public interface IBriefVerifier
{
    /// <summary>The ledger of a headline (null when there is none) and sentences.</summary>
    Ledger Verify(string? headline, IReadOnlyList<string> sentences, AnalyzedArticle article);
}

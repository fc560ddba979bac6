namespace NewsDigest.Briefs;

/// <summary>The English of a quotation.</summary>
/// <param name="English">The quoted words, without marks.</param>
/// <param name="Speaker">Who said it; null when the article does not tell.</param>
public sealed record TranslatedQuotation(string English, string? Speaker);

namespace NewsDigest.Verification;

/// <summary>English that is known to render quoted words of the article.</summary>
/// <param name="Source">0-based sentence of the article.</param>
/// <param name="Korean">The quoted words.</param>
/// <param name="English">Their English.</param>
public sealed record KnownQuotation(int Source, string Korean, string English);

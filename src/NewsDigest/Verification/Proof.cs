namespace NewsDigest.Verification;

/// <summary>What a claim stands on.</summary>
/// <param name="Source">0-based sentence of the article; -1 for its title or date line.</param>
/// <param name="Korean">The words there.</param>
/// <param name="Derivation">How it follows, where the words do not say it themselves: 40 - 25.</param>
internal sealed record Proof(int Source, string Korean, string? Derivation = null);

namespace NewsDigest.Verification;

/// <summary>What a claim stands on.</summary>
/// <param name="Source">0-based sentence of the article; -1 for its title or date line.</param>
/// <param name="Korean">The words there.</param>
internal sealed record Proof(int Source, string Korean);

namespace NewsDigest.Summaries;

/// <summary>How much a sentence deserves a place in the summary; whole numbers only, so that every machine orders alike.</summary>
/// <param name="Index">0-based sentence.</param>
/// <param name="Points">The higher the better; may be negative.</param>
internal readonly record struct SentenceScore(int Index, int Points);

namespace NewsDigest.Translation;

/// <summary>A row of a table that gave a sentence part of its English.</summary>
/// <param name="Step">What it decided: construction, noun, word, predicate, idiom, name or unit.</param>
/// <param name="Korean">The words it was used for.</param>
/// <param name="English">What it gave; for predicates with the frame, for constructions with their kind.</param>
/// <param name="Table">The table.</param>
/// <param name="Line">1-based line in the table.</param>
public sealed record RowUse(string Step, string Korean, string English, string Table, int Line);

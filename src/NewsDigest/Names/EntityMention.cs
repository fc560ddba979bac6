using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>A place where an entity is named.</summary>
/// <param name="Sentence">0-based sentence.</param>
/// <param name="Span">In that sentence; with its bracketed Hanja when one follows.</param>
public readonly record struct EntityMention(int Sentence, TextSpan Span);

using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>A run without white space with its morphemes in order.</summary>
/// <param name="Surface">The words as written.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Morphemes">At least one.</param>
public sealed record Eojeol(string Surface, TextSpan Span, IReadOnlyList<Morpheme> Morphemes);

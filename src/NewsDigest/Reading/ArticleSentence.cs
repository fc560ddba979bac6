using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>A sentence of the body.</summary>
/// <param name="Index">0-based place among the article's sentences.</param>
/// <param name="Text">Its composed words.</param>
/// <param name="Span">Where it stands in <see cref="SourceText.Composed"/>.</param>
/// <param name="Section">The subhead it stands under, as printed without its mark; null before the first.</param>
public sealed record ArticleSentence(int Index, string Text, TextSpan Span, string? Section);

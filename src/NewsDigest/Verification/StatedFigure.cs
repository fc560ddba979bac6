using NewsDigest.Facts;
using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>A figure of an English text.</summary>
internal sealed record StatedFigure(TextSpan Span, decimal Value, decimal? Max, string Unit, Qualifier Qualifier);

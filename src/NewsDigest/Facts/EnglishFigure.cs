using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>A figure read from English text.</summary>
/// <param name="Span">Number, qualifier and unit in the text.</param>
/// <param name="Value">Its value; of a range the lower end, of a score the first number.</param>
/// <param name="Max">The upper end of a range, the second number of a score.</param>
/// <param name="Unit">The code of Data/Facts/units.tsv, <c>fraction</c>, <c>score</c>; empty when none is written.</param>
/// <param name="Qualifier">How exactly it is meant.</param>
public sealed record EnglishFigure(TextSpan Span, decimal Value, decimal? Max, string Unit, Qualifier Qualifier);

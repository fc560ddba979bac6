using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>A line that is not part of the story.</summary>
/// <param name="Text">The line as composed.</param>
/// <param name="Reason">Why it was removed: <c>source line</c>, <c>caption</c>, <c>subhead</c> …, the reason column of the table that matched.</param>
/// <param name="Span">Where it stands in <see cref="SourceText.Composed"/>.</param>
public sealed record RemovedText(string Text, string Reason, TextSpan Span);

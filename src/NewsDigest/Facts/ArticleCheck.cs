using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Something in the article that does not agree or cannot be resolved; reported, never repaired in silence.</summary>
/// <param name="Kind">A stable word: <c>impossible-date</c>, <c>unresolved-date</c>, <c>unbalanced-quotation</c> ….</param>
/// <param name="Sentence">0-based sentence.</param>
/// <param name="Span">Where it stands there.</param>
/// <param name="Message">One English sentence that says what was found and what was done.</param>
public sealed record ArticleCheck(string Kind, int Sentence, TextSpan Span, string Message);

namespace NewsDigest.Reading;

/// <summary>Why an input is not an article that can be briefed.</summary>
/// <param name="Code">A stable word: <c>empty</c>, <c>binary</c>, <c>not-korean</c>, <c>too-large</c>, <c>too-deep</c>, <c>no-body</c>.</param>
/// <param name="Message">One sentence: what was found and what to do.</param>
public sealed record Refusal(string Code, string Message);

namespace NewsDigest.Morphology;

/// <summary>One of the ways to read a text.</summary>
/// <param name="Text">The text with its morphemes.</param>
/// <param name="Cost">What the path costs, in hundredths of a natural logarithm: e^(-difference/100) is how much likelier the cheaper of two is, as the weights see it.</param>
public sealed record RankedReading(TokenizedText Text, int Cost);

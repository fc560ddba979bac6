namespace NewsDigest.Morphology;

/// <summary>A text and its eojeols; surfaces joined with the white space between them give back the text.</summary>
/// <param name="Text">The text as given.</param>
/// <param name="Eojeols">In order, without overlap.</param>
public sealed record TokenizedText(string Text, IReadOnlyList<Eojeol> Eojeols);

using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>A word of the path that the analyser took.</summary>
/// <param name="Span">Where it stands; words may share a syllable (한 is 하 and ㄴ).</param>
/// <param name="Morphemes">Its morphemes; more than one for words written as one.</param>
/// <param name="Cost">What it added to the cost of the path, in hundredths of a natural logarithm.</param>
/// <param name="Table">The table it comes from; null for a guess, and for numbers, symbols and foreign letters.</param>
/// <param name="Line">The line in that table; 0 without one.</param>
public sealed record LatticeStep(TextSpan Span, IReadOnlyList<Morpheme> Morphemes, int Cost, string? Table, int Line);

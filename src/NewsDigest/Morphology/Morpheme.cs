using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>A morpheme in its restored form: 했다 gives 하/XSV 았/EP 다/EF.</summary>
/// <param name="Form">The restored form.</param>
/// <param name="Tag">Its Sejong tag.</param>
/// <param name="Span">The units of the text it is written with; contracted morphemes share a syllable and so may overlap.</param>
public sealed record Morpheme(string Form, SejongTag Tag, TextSpan Span);

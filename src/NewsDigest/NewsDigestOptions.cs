namespace NewsDigest;

/// <summary>
/// What <see cref="NewsDigestServices.AddNewsDigest"/> makes its digester of. The defaults are good without reading; bind the others to
/// a section of your configuration. All wrong settings are reported together when the application starts.
/// </summary>
public sealed class NewsDigestOptions
{
    /// <summary>How many sentences a summary has at most where a call does not say; default 4, 1 to 50.</summary>
    public int Sentences { get; set; } = 4;

    /// <summary>A file of terms and the English they must always have, as <see cref="Lexicon.Glossary"/> reads them; default none.</summary>
    public string? GlossaryPath { get; set; }

    /// <summary>Weights from <c>newsdigest train-tagger</c> for names that no list has; default those of the library.</summary>
    public string? TaggerPath { get; set; }
}

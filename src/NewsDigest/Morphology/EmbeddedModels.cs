using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>The library's packed models, read in place.</summary>
internal static class EmbeddedModels
{
    /// <summary>The words and costs of the analyser with the library's own lexicon.</summary>
    public static AnalyserModel Analyser() =>
        new(Library.Pack.Inner(Library.Analyser));

    /// <summary>The weights of the dependency parser.</summary>
    public static FeatureWeights ParserWeights() =>
        new PackedWeights(Library.Pack.Inner(Library.Parser));
}

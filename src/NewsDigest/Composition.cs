using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation;

namespace NewsDigest;

/// <summary>What a digester is made of when nothing else is asked for; the only place that names the offline implementations.</summary>
internal static class Composition
{
    public static ITokenizer Tokenizer() => throw new NotSupportedException();

    public static FactFinder Facts() => new();

    public static IEntityTagger Tagger() => throw new NotSupportedException();

    public static ITranslator Translator() => throw new NotSupportedException();
}

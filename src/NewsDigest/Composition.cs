using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest;

/// <summary>What a digester is made of when nothing else is asked for; the only place that names the offline implementations.</summary>
internal sealed class Composition(Glossary? glossary)
{
    private readonly KoreanLexicon own = KoreanLexicon.Embedded();

    private readonly Lazy<KoreanLexicon> lexicon = new(() => glossary is null ? KoreanLexicon.Embedded() : GlossaryCompounds.In(KoreanLexicon.Embedded(), glossary));

    public ITokenizer Tokenizer() => new KoreanTokenizer(lexicon.Value);

    public static FactFinder Facts() => new();

    public static IEntityTagger Tagger() => new KoreanEntityTagger();

    public ITranslator Translator() => new RuleTranslator(lexicon.Value);

    public IBriefVerifier Verifier() => new BriefVerifier(own);
}

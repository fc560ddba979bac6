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

    private KoreanLexicon Lexicon => glossary is null ? own : own.With(glossary.Rows);

    public ITokenizer Tokenizer() => new KoreanTokenizer(Lexicon);

    public static FactFinder Facts() => new();

    public static IEntityTagger Tagger() => new KoreanEntityTagger();

    public ITranslator Translator() => new RuleTranslator(Lexicon);

    public IBriefVerifier Verifier() => new BriefVerifier(own);
}

using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Translation;

namespace NewsDigest.Tests.Translation;

/// <summary>The rule translator with everything before it, loaded once.</summary>
internal static class Engine
{
    private static readonly Lazy<KoreanLexicon> Words = new(KoreanLexicon.Embedded);

    private static readonly Lazy<RuleTranslator> Translator = new(() => new RuleTranslator(Words.Value));

    public static Lazy<ArticleAnalyzer> Analyzer { get; } = new(() => new ArticleAnalyzer(new KoreanTokenizer(Words.Value), new FactFinder(), new KoreanEntityTagger()));

    public static TranslatedSentence Translate(string korean, DateOnly? date = null) => Translate(Analyzer.Value.AnalyzeSentence(korean, date));

    public static (TranslatedSentence Sentence, IReadOnlyList<RowUse> Rows) Explain(string korean) => Translator.Value.Explain(Analyzer.Value.AnalyzeSentence(korean));

    public static TranslatedSentence Translate(AnalyzedSentence sentence) => Translator.Value.Translate(sentence);
}

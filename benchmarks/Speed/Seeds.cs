using System.Reflection;
using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Reading;

namespace Speed;

/// <summary>The seed articles at every stage before the one that is measured.</summary>
internal static class Seeds
{
    public static IReadOnlyList<byte[]> Pages { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(typeof(Seeds).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!, "seeds"), "*.txt")
        .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static long Bytes => Pages.Sum(p => (long)p.Length);

    public static KoreanLexicon Lexicon { get; } = KoreanLexicon.Embedded();

    public static IReadOnlyList<Article> Articles() => [.. Pages.Select(p => new ArticleReader().Read(p).Article!)];

    public static IReadOnlyList<TokenizedText[]> Tokens() =>
        new KoreanTokenizer(Lexicon) is var tokenizer ? [.. Articles().Select(a => a.Sentences.Select(s => tokenizer.Tokenize(s.Text)).ToArray())] : [];

    public static ArticleAnalyzer Analyzer() => new(new KoreanTokenizer(Lexicon), new FactFinder(), new KoreanEntityTagger());

    public static IReadOnlyList<AnalyzedArticle> Analyzed() => Analyzer() is var analyzer ? [.. Articles().Select(analyzer.Analyze)] : [];
}

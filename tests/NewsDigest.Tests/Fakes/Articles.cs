using NewsDigest.Analysis;
using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Lexicon;
using NewsDigest.Names;
using NewsDigest.Reading;
using NewsDigest.Text;

namespace NewsDigest.Tests.Fakes;

/// <summary>Articles out of a few sentences, analysed by the library's own rooms with the names a test needs.</summary>
internal static class Articles
{
    public static readonly DateOnly Day = new(2024, 3, 6);

    private static readonly Lazy<KoreanTokenizer> Tokenizer = new(() => new KoreanTokenizer(KoreanLexicon.Embedded()));
    private static readonly Lazy<FactFinder> Facts = new(() => new FactFinder());

    public static Article Of(string? title, params string[] sentences) => new()
    {
        Text = SourceText.From(string.Join('\n', sentences)),
        Title = title,
        Published = Day,
        Sentences = [.. sentences.Select((s, i) => new ArticleSentence(i, s, new TextSpan(sentences.Take(i).Sum(x => x.Length + 1), s.Length), null))],
    };

    public static ArticleAnalyzer Analyzer(params (string Korean, string English, EntityType Type)[] names) => new(Tokenizer.Value, Facts.Value, new FakeTagger(names));

    public static AnalyzedArticle Analyze(Article article, params (string Korean, string English, EntityType Type)[] names) => Analyzer(names).Analyze(article);
}

using System.Text;
using NewsDigest.Briefs;
using NewsDigest.Lexicon;
using NewsDigest.Names;
using NewsDigest.Reading;
using NewsDigest.Verification;
using NewsDigest.Writing;

namespace NewsDigest.Tests.Hardening;

/// <summary>Every parser of the library over mutated inputs: a value, or the error it promises.</summary>
public sealed class FuzzTests
{
    private const string Page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta property=\"article:published_time\" content=\"2024-08-02\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"가뭄에 마른 밭\",\"datePublished\":\"2024-08-02\"}</script><title>가뭄에 마른 밭</title></head><body><article><p>강릉시는 지난 2일 급수차 45대를 보냈다.</p><p>농민들은 \"스무 날째 비가 없다\"고 말했다.<br>예산은 3억~4억 원이다.</p></article></body></html>";

    private static readonly NewsDigester Digester = NewsDigester.Create();
    private static readonly byte[][] Seeds = [.. Repository.Seeds.Select(File.ReadAllBytes)];
    private static readonly byte[][] Texts = [.. Seeds, Encoding.UTF8.GetBytes(Page), CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(Page), Encoding.Unicode.GetBytes(Page)];
    private static readonly byte[][] Sentences = [.. Seeds.SelectMany(s => Encoding.UTF8.GetString(s).Split('\n')).Where(l => l.Length is > 20 and < 400).Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void Reader_OfMutatedPages_ReadsOrRefuses() => Fuzz.Run(Texts, page =>
    {
        var outcome = new ArticleReader().Read(page);
        Assert.True(outcome.IsRead ? outcome.Article.Sentences.Count > 0 : outcome.Refusal.Message.Length > 0);
    });

    [Fact]
    public void Digester_OfMutatedPages_BriefsOrRefusesInEveryFormat() => Fuzz.Run(Texts, page =>
    {
        var outcome = Wait(Digester.BriefAsync(page));
        if (outcome.IsBriefed)
        {
            Assert.NotEmpty(BriefJson.Write(outcome.Brief));
            Assert.NotEmpty(BriefMarkdown.Write(outcome.Brief));
            Assert.NotEmpty(BriefHtml.Write(outcome.Brief));
            Assert.NotEmpty(BriefText.Write(outcome.Brief));
        }
    });

    [Fact]
    public void Sentences_Mutated_AreReadWithPlacesInsideThem() => Fuzz.Run(Sentences, ReadSentence);

    [Fact]
    public void Sentences_ShuffledByWords_AreReadWithPlacesInsideThem()
    {
        string[][] sentences = [.. Sentences.Select(s => Encoding.UTF8.GetString(s).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Fuzz.Run(seed => Encoding.UTF8.GetBytes(Mutator.Shuffle(sentences, seed)), ReadSentence);
    }

    [Fact]
    public void Verifier_OfMutatedEnglish_GivesALedger()
    {
        var article = new ArticleReader().Read(Seeds[0]).Article!;
        var brief = Encoding.UTF8.GetBytes(BriefMarkdown.Write(Wait(Digester.BriefAsync(Seeds[0])).GetBriefOrThrow())[..1500]);
        Fuzz.Run([brief], english =>
        {
            var sentences = EnglishSentences.Split(Encoding.UTF8.GetString(english));
            var ledger = Wait(Digester.VerifyAsync(null, sentences, article));
            Assert.All(ledger.Claims, c => Assert.InRange(c.Sentence, -1, sentences.Count));
        });
    }

    [Fact]
    public void Glossary_Mutated_IsReadOrNamesTheCell() => Fuzz.Run(
        [Encoding.UTF8.GetBytes("# terms\n디지털 경제\tdigital economy\n추진하다\tpush ahead\n한빛\tHanbit\tu\n")],
        bytes => Assert.NotNull(Glossary.Read(new StreamReader(new MemoryStream(bytes)), "terms.tsv")),
        typeof(TableException));

    [Fact]
    public void Weights_Mutated_AreReadOrNameTheCell()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "src", "NewsDigest", "Data", "Names", "tagger-weights.tsv")).Take(400);
        Fuzz.Run([Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")], bytes => Assert.NotNull(new KoreanEntityTagger(new MemoryStream(bytes))), typeof(TableException));
    }

    private static void ReadSentence(byte[] bytes)
    {
        var sentence = Digester.Facts(Encoding.UTF8.GetString(bytes));
        Assert.All(sentence.Quantities, q => Assert.Equal(q.Text, q.Span.In(sentence.Text)));
        Assert.All(sentence.Dates, d => Assert.Equal(d.Text, d.Span.In(sentence.Text)));
        Assert.All(sentence.Names, n => Assert.InRange(n.Span.End, 1, sentence.Text.Length));
        Assert.NotNull(Wait(Digester.TranslateAsync(sentence.Text)));
    }

    private static T Wait<T>(ValueTask<T> work) => work.AsTask().GetAwaiter().GetResult();
}

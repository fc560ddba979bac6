using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Tests.Morphology;

public sealed class InnerApiTests
{
    private const string Sentence = "정부가 새 대책을 발표했지만 물가는 크게 올랐다.";

    private static readonly KoreanTokenizer Tokenizer = new(KoreanLexicon.Embedded());

    [Fact]
    public void Visit_Sentence_ShowsTheMorphemesOfTokenize()
    {
        var seen = new Collecting { Seen = [] };
        Tokenizer.Visit(Sentence, ref seen);
        Assert.Equal(Tokenizer.Tokenize(Sentence).Eojeols.SelectMany(e => e.Morphemes), seen.Seen);
    }

    [Fact]
    public void Visit_LongText_AllocatesNothingForAMorpheme()
    {
        var text = string.Concat(Enumerable.Repeat(Sentence + " ", 400));
        var counting = default(Counting);
        Tokenizer.Visit(text, ref counting);
        Tokenizer.Visit(text, ref counting);
        var before = GC.GetAllocatedBytesForCurrentThread();
        counting = default;
        Tokenizer.Visit(text, ref counting);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(counting.Count > 5000 && allocated < 1000, $"{allocated} bytes for {counting.Count} morphemes");
    }

    [Fact]
    public void Explain_Sentence_NamesTheTableOfEachKnownWord()
    {
        var steps = Tokenizer.Explain(Sentence);
        Assert.Equal(Tokenizer.Tokenize(Sentence).Eojeols.SelectMany(e => e.Morphemes), steps.SelectMany(s => s.Morphemes));
        Assert.Contains(steps, s => s.Morphemes[0].Form == "정부" && s.Table is not null && s.Line > 0);
    }

    [Fact]
    public void Tokenize_RandomText_KeepsSpansInOrder()
    {
        var random = new Random(20240306);
        for (var i = 0; i < 500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ => (char)(random.Next(5) switch { 0 => random.Next(0x20, 0x7F), 1 => random.Next(0, 0x10000), _ => random.Next('가', '힣' + 1) })));
            var at = 0;
            foreach (var eojeol in Tokenizer.Tokenize(text).Eojeols)
            {
                Assert.True(eojeol.Span.Start >= at && text[eojeol.Span.Start..eojeol.Span.End] == eojeol.Surface);
                Assert.All(eojeol.Morphemes, m => Assert.True(m.Span.Start >= eojeol.Span.Start && m.Span.End <= eojeol.Span.End));
                at = eojeol.Span.End;
            }
        }
    }

    private struct Collecting : IMorphemeVisitor
    {
        public List<Morpheme> Seen { get; init; }

        public readonly void Visit(MorphemeView morpheme) => Seen.Add(new Morpheme(morpheme.Form.ToString(), morpheme.Tag, morpheme.Span));
    }

    private struct Counting : IMorphemeVisitor
    {
        public int Count { get; private set; }

        public void Visit(MorphemeView morpheme) => Count++;
    }
}

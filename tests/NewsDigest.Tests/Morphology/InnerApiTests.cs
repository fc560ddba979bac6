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

    [Theory]
    [InlineData("아버지가방에들어가신다")]
    [InlineData(Sentence)]
    [InlineData("감기는 눈을 감기는 약이다.")]
    [InlineData("GDP 5%")]
    public void Readings_Sentence_BeginWithTokenizeAndGrowDearer(string text)
    {
        var readings = Tokenizer.Readings(text, 20);
        Assert.Equal(Analysis(Tokenizer.Tokenize(text)), Analysis(readings[0].Text));
        Assert.Equal(Tokenizer.Explain(text).Sum(s => s.Cost), readings[0].Cost - EndOf(text));
        Assert.Equal(readings.Select(r => r.Cost).Order(), readings.Select(r => r.Cost));
        Assert.Equal(readings.Count, readings.Select(r => Analysis(r.Text)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Readings_GluedSentence_HaveTheOtherCut()
    {
        var readings = Tokenizer.Readings("아버지가방에들어가신다", 20).Select(r => Analysis(r.Text)).ToList();
        Assert.Contains(readings, r => r.StartsWith("아버지/NNG 가/JKS 방/NNG", StringComparison.Ordinal));
        Assert.Contains(readings, r => r.StartsWith("아버지/NNG 가방/NNG", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Readings_NothingWritten_AreOneWithoutEojeols(string text) => Assert.Empty(Assert.Single(Tokenizer.Readings(text, 3)).Text.Eojeols);

    [Fact]
    public void Readings_LongText_IsRefused() =>
        Assert.Contains("512", Assert.Throws<ArgumentException>(() => Tokenizer.Readings(new string('가', 513), 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Tokenize_RandomText_KeepsSpansInOrder()
    {
        var random = new Random(20240306);
        for (var i = 0; i < RandomTexts; i++)
        {
            // Every hundredth is long: a page without a blank or a full stop is one too.
            var text = RandomText(random, i % 100 == 0 ? 8192 : 200);
            var at = 0;
            foreach (var eojeol in Tokenizer.Tokenize(text).Eojeols)
            {
                Assert.True(eojeol.Span.Start >= at && text[eojeol.Span.Start..eojeol.Span.End] == eojeol.Surface);
                Assert.True(string.IsNullOrWhiteSpace(text[at..eojeol.Span.Start]));
                var start = eojeol.Span.Start;
                foreach (var morpheme in eojeol.Morphemes)
                {
                    Assert.True(morpheme.Span.Length > 0 && morpheme.Span.Start >= start && morpheme.Span.End <= eojeol.Span.End);
                    start = morpheme.Span.Start;
                }

                at = eojeol.Span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }
    }

    private static bool IsLong => Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1";

    private static int RandomTexts => IsLong ? 20_000 : 2_000;

    private static string RandomText(Random random, int longest)
    {
        var units = new char[random.Next(1, longest + 1)];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = (char)(random.Next(6) switch { 0 => random.Next(0x20, 0x7F), 1 => random.Next(0, 0x10000), _ => random.Next('가', '힣' + 1) });
        }

        return new string(units);
    }

    private static string Analysis(TokenizedText text) => string.Join(' ', text.Eojeols.SelectMany(e => e.Morphemes).Select(m => m.Form + "/" + m.Tag));

    // What it costs that the sentence ends; the steps of the path do not show it.
    private static int EndOf(string text)
    {
        var model = EmbeddedModels.Analyser();
        var lattice = new Lattice<ModelCosts>(model, new ModelCosts(model));
        lattice.Read(text);
        return lattice.Cost - lattice.Path[^1].Cost;
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

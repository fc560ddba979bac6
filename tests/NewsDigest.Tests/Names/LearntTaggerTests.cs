using NewsDigest.Lexicon;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace NewsDigest.Tests.Names;

public class LearntTaggerTests
{
    private static readonly KoreanTokenizer Tokenizer = new(KoreanLexicon.Embedded());
    private static readonly KoreanEntityTagger Tagger = new();

    [Theory]
    [InlineData("가수 윤채린과 배우 최도겸이 무대에 올랐다.", "윤채린", "Yoon Chae-rin")]
    [InlineData("감독 박서율은 새 영화를 찍었다.", "박서율", "Park Seo-yul")]
    [InlineData("미국 배우 제니퍼 콜드웰이 상을 받았다.", "제니퍼 콜드웰", null)]
    public void Tag_PersonThatNoListHas_IsFoundByTheWeights(string sentence, string korean, string? english)
    {
        var person = Tagger.Tag([Tokenizer.Tokenize(sentence)]).Single(e => e.Korean == korean);
        Assert.Equal((EntityType.Person, NameStatus.Unconfirmed), (person.Type, person.Status));
        Assert.True(english is null || person.English == english, person.English);
    }

    [Fact]
    public void Tag_TwoTaggers_GiveTheSame()
    {
        var sentence = Tokenizer.Tokenize("배우 최도겸이 강원 정선에서 영화를 찍었다.");
        Assert.Equal(Tagger.Tag([sentence]).Select(e => (e.Korean, e.English)), new KoreanEntityTagger().Tag([sentence]).Select(e => (e.Korean, e.English)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("feature\n")]
    [InlineData("HEADER\n5\t1\t2\t3\t4\t5\t6\n")]
    [InlineData("HEADER\n5\t1\t2\t3\t4\t5\t6\t7\t8\n")]
    [InlineData("HEADER\n5\t1\t2\t3\t4\t5\t6\t7\n5\t1\t2\t3\t4\t5\t6\t7\n")]
    [InlineData("HEADER\n9999999\t1\t2\t3\t4\t5\t6\t7\n")]
    public void Read_WeightsThatAreNotWellFormed_NamesTheLine(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Replace("HEADER", TaggerWeights.Header, StringComparison.Ordinal)));
        Assert.Throws<TableException>(() => TaggerWeights.Read(stream, "weights"));
    }

    [Fact]
    public void Write_WeightsReadBack_AreTheSame()
    {
        (int, short[])[] rows = [(3, [1, -2, 3, 0, 0, 0, 7]), (70, [0, 0, 0, 0, 0, 0, -1])];
        using var text = new StringWriter();
        TaggerWeights.Write(text, rows);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        Span<int> scores = stackalloc int[TaggerModel.Labels];
        new TaggerModel(TaggerWeights.Read(stream, "weights")).Score([3, 4, 70], scores);
        Assert.Equal([1, -2, 3, 0, 0, 0, 6], scores.ToArray());
    }

    [Fact]
    public void Decode_NoWeights_FindsNothing()
    {
        var view = new TaggerView(NameTables.Default);
        view.Read(Tokenizer.Tokenize("배우 최도겸이 왔다."), []);
        var spans = new List<TaggedSpan>();
        new TaggerDecoder(new TaggerModel([])).Decode(view, spans);
        Assert.Empty(spans);
    }

    [Theory]
    [InlineData("글렌다", "Glenda")]
    [InlineData("달리오", "Dalio")]
    [InlineData("해밀턴", "Hamilton")]
    public void Spelling_ForeignName_IsAmongTheCandidates(string hangul, string latin) => Assert.Contains(latin, NameTables.Default.Loanwords.Of(hangul));

    [Fact]
    public void Spelling_SyllablesNoNameHas_StillGivesLetters() => Assert.All(NameTables.Default.Loanwords.Of("뷁쀍"), s => Assert.NotEmpty(s));
}

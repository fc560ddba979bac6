using System.Reflection;
using NewsDigest.Lexicon;
using NewsDigest.Morphology;

namespace NewsDigest.Tests.Morphology;

public sealed class KoreanTokenizerTests
{
    private static readonly Lazy<KoreanTokenizer> LazyTokenizer = new(() => new KoreanTokenizer(KoreanLexicon.Embedded()));

    internal static KoreanTokenizer Tokenizer => LazyTokenizer.Value;

    private static string SeedFolder =>
        Path.Combine(typeof(KoreanTokenizerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "seeds");

    [Theory]
    [InlineData("정부는 새 계획을 발표했다.", "정부/NNG 는/JX|새/MMA|계획/NNG 을/JKO|발표/NNG 하/XSV 였/EP 다/EF ./SF")]
    [InlineData("물가가 크게 올랐다.", "물가/NNG 가/JKS|크/VA 게/EC|오르/VV 았/EP 다/EF ./SF")]
    [InlineData("두 나라는 이 문제에 대해 논의했다.", "두/MMN|나라/NNG 는/JX|이/MMD|문제/NNG 에/JKB|대하/VV 여/EC|논의/NNG 하/XSV 였/EP 다/EF ./SF")]
    [InlineData("사고의 원인은 알려지지 않았다.", "사고/NNG 의/JKG|원인/NNG 은/JX|알리/VV 어/EC 지/VX 지/EC|않/VX 았/EP 다/EF ./SF")]
    [InlineData("어려운 이웃을 돕는 사람이다.", "어렵/VA ㄴ/ETM|이웃/NNG 을/JKO|돕/VV 는/ETM|사람/NNG 이/VCP 다/EF ./SF")]
    [InlineData("회의는 오후 3시에 시작됐다.", "회의/NNG 는/JX|오후/NNG|3/SN 시/NNB 에/JKB|시작/NNG 되/XSV 었/EP 다/EF ./SF")]
    [InlineData("수출이 1조4천400억 위안을 넘었다.", "수출/NNG 이/JKS|1/SN 조/NR 4/SN 천/NR 400/SN 억/NR|위안/NNB 을/JKO|넘/VV 었/EP 다/EF ./SF")]
    [InlineData("학생들은 책을 읽고 있다.", "학생/NNG 들/XSN 은/JX|책/NNG 을/JKO|읽/VV 고/EC|있/VX 다/EF ./SF")]
    [InlineData("경제적으로 중요한 시기였다.", "경제/NNG 적/XSN 으로/JKB|중요/NNG 하/XSA ㄴ/ETM|시기/NNG 이/VCP 었/EP 다/EF ./SF")]
    [InlineData("함께 갈 수 없을 것으로 보인다.", "함께/MAG|가/VV ㄹ/ETM|수/NNB|없/VA 을/ETM|것/NNB 으로/JKB|보이/VV ㄴ다/EF ./SF")]
    public void Tokenize_NewsSentence_GivesTreebankMorphemes(string sentence, string expected) => Assert.Equal(expected, Analysis(sentence));

    [Theory]
    [InlineData("장샤오쥐안이", "장샤오쥐안/NNP 이/JKS")]
    [InlineData("쓰구냥산에서", "쓰구냥산/NNP 에서/JKB")]
    [InlineData("뤄팡화는", "뤄팡화/NNP 는/JX")]
    [InlineData("츠펑쉰을", "츠펑쉰/NNP 을/JKO")]
    public void Tokenize_UnknownName_StaysWhole(string eojeol, string expected) => Assert.Equal(expected, Analysis(eojeol + " 말했다.").Split('|')[0]);

    [Theory]
    [InlineData("NNG")]
    [InlineData("NNP")]
    public void Tokenize_WordOfUserTable_IsReadAsTheUserSays(string tag)
    {
        var tokenizer = new KoreanTokenizer(KoreanLexicon.Embedded().With(UserTable("user", $"쿠르빈모\t{tag}\tkurbin")));
        Assert.Equal($"쿠르빈모/{tag} 은/JX", Analysis("쿠르빈모는 어제 문을 열었다.", tokenizer).Split('|')[0].Replace("는/JX", "은/JX", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("46.5%", "46.5/SN %/SW")]
    [InlineData("1,200명", "1,200/SN 명/NNB")]
    [InlineData("GDP는", "GDP/SL 는/JX")]
    [InlineData("習近平", "習近平/SH")]
    [InlineData("20~28일", "20/SN ~/SO 28/SN 일/NNB")]
    public void Tokenize_OtherScripts_AreRuns(string eojeol, string expected) => Assert.Equal(expected, Analysis(eojeol));

    [Fact]
    public void Tokenize_ContractedSyllable_IsSharedByItsMorphemes()
    {
        var morphemes = Tokenizer.Tokenize("발표했다").Eojeols[0].Morphemes;
        Assert.Equal(["발표", "하", "였", "다"], morphemes.Select(m => m.Form));
        Assert.Equal([(0, 2), (2, 1), (2, 1), (3, 1)], morphemes.Select(m => (m.Span.Start, m.Span.Length)));
    }

    [Fact]
    public void Tokenize_Seeds_SurfacesAndGapsGiveBackTheText()
    {
        var files = Directory.GetFiles(SeedFolder, "*.txt");
        Assert.NotEmpty(files);
        foreach (var text in files.Select(File.ReadAllText))
        {
            AssertWellFormed(text);
        }
    }

    [Fact]
    public void Tokenize_RandomStrings_NeverThrows()
    {
        var random = new Random(20240306);
        const string alphabet = "가간갔했됐봐돼이다는을ㄴㄹㅏ \t\n12.,%()'\"AzÉ中國\u0000\uFFFF\uD83D\uDE00\uD83D\u1100\u1161힣뷁";
        for (var round = 0; round < 3000; round++)
        {
            var units = new char[random.Next(40)];
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = random.Next(4) == 0 ? (char)random.Next(0x10000) : alphabet[random.Next(alphabet.Length)];
            }

            AssertWellFormed(new string(units));
        }
    }

    [Fact]
    public void Tokenize_VeryLongEojeol_IsRead()
    {
        AssertWellFormed(string.Concat(Enumerable.Repeat("국가경제발전계획", 5000)));
        AssertWellFormed(new string('뷁', 20000));
        AssertWellFormed(new string('.', 20000));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void Tokenize_NothingWritten_GivesNoEojeols(string text) => Assert.Empty(Tokenizer.Tokenize(text).Eojeols);

    [Fact]
    public void Tokenize_ManyThreads_GiveTheSame()
    {
        const string sentence = "대통령은 지난 3일 기자들과 만나 “경제를 살리겠다”고 말했다.";
        var expected = Analysis(sentence);
        Assert.All(Enumerable.Range(0, 200).AsParallel().Select(_ => Analysis(sentence)).ToList(), a => Assert.Equal(expected, a));
    }

    [Fact]
    public void Tokenize_UserLexicon_WordIsKnown()
    {
        var table = Table.Read(new StringReader("lemma\ttag\tenglish\tgrammar\tframe\tclass\tdomain\tcontext\n이에서\tNNG\tthing\t\t\t\t\t"), "user");
        var tokenizer = new KoreanTokenizer(KoreanLexicon.Embedded().With(table));
        Assert.Equal("이에서/NNG 를/JKO", Analysis("이에서를 보았다.", tokenizer).Split('|')[0]);
    }

    private static Table UserTable(string name, string row) =>
        Table.Read(new StringReader("lemma\ttag\tenglish\tgrammar\tframe\tclass\tdomain\tcontext\n" + row + "\t\t\t\t\t\n"), name);

    internal static string Analysis(string text, ITokenizer? tokenizer = null) => string.Join(
        '|',
        (tokenizer ?? Tokenizer).Tokenize(text).Eojeols.Select(e => string.Join(' ', e.Morphemes.Select(m => m.Form + "/" + m.Tag))));

    private static void AssertWellFormed(string text)
    {
        var result = Tokenizer.Tokenize(text);
        var at = 0;
        foreach (var eojeol in result.Eojeols)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[at..eojeol.Span.Start]));
            Assert.Equal(eojeol.Surface, eojeol.Span.In(text));
            Assert.NotEmpty(eojeol.Morphemes);
            var start = eojeol.Span.Start;
            foreach (var morpheme in eojeol.Morphemes)
            {
                Assert.True(morpheme.Span.Length > 0 && morpheme.Span.Start >= start && eojeol.Span.Contains(morpheme.Span));
                Assert.NotEmpty(morpheme.Form);
                start = morpheme.Span.Start;
            }

            at = eojeol.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    }
}

using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Lexicon;

public sealed class KoreanLexiconTests
{
    private const string Header = "lemma\ttag\tenglish\tgrammar\tframe\tclass\tdomain\tcontext\n";

    [Fact]
    public void Find_LemmaWithTwoRows_GivesThemInTheTablesOrder()
    {
        var lexicon = KoreanLexicon.From([Read("a", "오르다\tVV\trise\t\t\tmotion\tgen\t\n오르다\tVV\tclimb\t\t에=obj\tmotion\tgen\t에=산\n")]);
        Assert.Equal(["rise", "climb"], lexicon.Find("오르다").Select(e => e.English));
        Assert.Equal(("a", 3), (lexicon.Find("오르다")[1].TableName, lexicon.Find("오르다")[1].Line));
    }

    [Fact]
    public void With_UserRow_ReplacesRowsOfTheSameLemmaAndTag()
    {
        var lexicon = KoreanLexicon.From([Read("a", "시\tNNG\tpoem\t\t\t\t\t\n시\tNNB\to'clock\t\t\t\t\t\n")]).With(Read("user", "시\tNNG\tcity\t\t\t\t\t\n"));
        Assert.Equal("city", Assert.Single(lexicon.Find("시", "NNG")).English);
        Assert.Equal("o'clock", Assert.Single(lexicon.Find("시", "NNB")).English);
    }

    [Fact]
    public void With_UserRowThatIsTheOnlyOne_HidesRowsOfEveryTag()
    {
        var lexicon = KoreanLexicon.From([Read("a", "시\tNNG\tpoem\t\t\t\t\t\n시\tNNB\to'clock\t\t\t\t\t\n")]).With(Read("user", "시\tNNP\tShi\tonly u\t\t\t\t\n시\tNNG\tcity\t\t\t\t\t\n"));
        Assert.Equal([("Shi", "u"), ("city", "")], lexicon.Find("시").Select(e => (e.English, e.Grammar)));
    }

    [Fact]
    public void Find_UnknownLemma_GivesNothing() => Assert.Empty(KoreanLexicon.From([]).Find("뷁"));

    [Fact]
    public void From_RowWithoutTag_NamesTheCell()
    {
        var error = Assert.Throws<TableException>(() => KoreanLexicon.From([Read("a", "시\t\tcity\t\t\t\t\t\n")]));
        Assert.Contains("a(2,2): error ND1002", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Embedded_EveryLemma_HasTheRowsOfItsTables()
    {
        var packed = KoreanLexicon.Embedded();
        var read = KoreanLexicon.From(Table.EmbeddedIn("Lexicon").Select(Table.Embedded));
        Assert.Equal(read.Lemmas.Order(StringComparer.Ordinal), packed.Lemmas.Order(StringComparer.Ordinal));
        Assert.All(read.Lemmas, l => Assert.Equal(read.Find(l).ToArray(), packed.Find(l).ToArray()));
        Assert.All(read.Entries.SelectMany(KoreanLexicon.EnglishOf), w => Assert.True(packed.HasEnglish(w)));
    }

    [Fact]
    public void With_EmbeddedLexicon_AddsToWhatThePackHas()
    {
        var lexicon = KoreanLexicon.Embedded().With(Read("user", "경제\tNNG\thousehold arts\t\t\t\t\t\n뷁뷁\tNNG\tquxing\t\t\t\t\t\n"));
        Assert.Equal("household arts", Assert.Single(lexicon.Find("경제", "NNG")).English);
        Assert.Equal(KoreanLexicon.Embedded().Find("수출").ToArray(), lexicon.Find("수출").ToArray());
        Assert.True(lexicon.Has("뷁뷁") && lexicon.HasEnglish("quxing"));
        Assert.False(lexicon.IsEmbedded);
        Assert.Equal(KoreanLexicon.Embedded().Lemmas.Count() + 1, lexicon.Lemmas.Count());
    }

    private static Table Read(string name, string rows) => Table.Read(new StringReader(Header + rows), name);
}

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
    public void Find_UnknownLemma_GivesNothing() => Assert.Empty(KoreanLexicon.From([]).Find("뷁"));

    [Fact]
    public void From_RowWithoutTag_NamesTheCell()
    {
        var error = Assert.Throws<TableException>(() => KoreanLexicon.From([Read("a", "시\t\tcity\t\t\t\t\t\n")]));
        Assert.Contains("a(2,2): error ND1002", error.Message, StringComparison.Ordinal);
    }

    private static Table Read(string name, string rows) => Table.Read(new StringReader(Header + rows), name);
}

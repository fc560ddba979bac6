using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Lexicon;

/// <summary>Every table of the library has its origin and licence in Data/SOURCES.tsv.</summary>
public class SourcesTests
{
    private static readonly Table Sources = Table.Embedded("SOURCES.tsv");

    [Fact]
    public void Sources_NameEveryTable()
    {
        var named = Sources.Rows.Select(r => r["table"]).ToHashSet(StringComparer.Ordinal);
        var tables = Library.Tables;
        Assert.Empty(tables.Where(t => t != "SOURCES.tsv" && !named.Contains(t)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sources_NameNoTableThatIsGone()
    {
        var tables = Library.Tables.ToHashSet(StringComparer.Ordinal);
        Assert.All(Sources.Rows, r => Assert.Contains(r["table"], tables));
    }

    [Fact]
    public void Sources_GiveOriginAndLicence() => Assert.All(Sources.Rows, r => Assert.True(r["origin"].Length > 0 && r["licence"].Length > 0, r["table"]));
}

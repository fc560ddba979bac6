using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class TableExampleTests
{
    public static TheoryData<int> Rules => [.. Enumerable.Range(0, BoilerplateRules.All.Length)];

    public static TheoryData<int> Items => [.. Enumerable.Range(0, MetaItems.All.Length)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Boilerplate_Row_TakesItsExample(int row) => Assert.True(BoilerplateRules.All[row].Matches(BoilerplateRules.All[row].Example), BoilerplateRules.All[row].Example);

    [Theory]
    [MemberData(nameof(Items))]
    public void Metadata_Row_GivesTheValueOfItsExample(int row)
    {
        var item = MetaItems.All[row];
        var match = item.Pattern.Match(item.Example);
        Assert.True(match.Success, item.Example);
        Assert.Equal(item.ExampleValue, match.Groups["v"].Value);
    }
}

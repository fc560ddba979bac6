using NewsDigest.Summaries;

namespace NewsDigest.Tests.Summaries;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Exports rise in May.", "Exports rise in May")]
    [InlineData("Talks begin in the U.S.", "Talks begin in the U.S.")]
    [InlineData("And then...", "And then...")]
    public void FromTitle_FinalStop_GoesUnlessItIsPartOfAWord(string english, string headline) => Assert.Equal(headline, Headline.FromTitle(english));

    [Fact]
    public void FromLead_LongSentence_EndsAtAClause()
    {
        var lead = "The city opened four new lines across the river on Monday morning before dawn, and the mayor rode the first train to the last stop with pupils.";
        Assert.Equal("The city opened four new lines across the river on Monday morning before dawn", Headline.FromLead(lead));
    }

    [Fact]
    public void FromLead_BreakInsideAQuotation_IsNotUsed()
    {
        var lead = "\"We will build the bridge together with our neighbours, whatever the weather and whatever the price of steel may be, and we will open it in spring,\" he said.";
        Assert.Equal(lead[..^1], Headline.FromLead(lead));
    }
}

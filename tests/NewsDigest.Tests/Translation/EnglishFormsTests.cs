using NewsDigest.Translation.English;

namespace NewsDigest.Tests.Translation;

/// <summary>English spelling of forms, and how verb groups grow from the inside out.</summary>
public class EnglishFormsTests
{
    private static readonly EnglishInflection Forms = new();

    [Theory]
    [InlineData("announce", "announced", "announcing", "announces")]
    [InlineData("carry out", "carried out", "carrying out", "carries out")]
    [InlineData("stop", "stopped", "stopping", "stops")]
    [InlineData("visit", "visited", "visiting", "visits")]
    [InlineData("admit", "admitted", "admitting", "admits")]
    [InlineData("rise", "rose", "rising", "rises")]
    [InlineData("lie", "lay", "lying", "lies")]
    [InlineData("equip", "equipped", "equipping", "equips")]
    [InlineData("go", "went", "going", "goes")]
    public void Verb_HasItsForms(string verb, string past, string gerund, string third) =>
        Assert.Equal((past, gerund, third), (Forms.Past(verb), Forms.Gerund(verb), EnglishInflection.ThirdPerson(verb)));

    [Theory]
    [InlineData("city", "cities")]
    [InlineData("exchange rate", "exchange rates")]
    [InlineData("head of state", "heads of state")]
    [InlineData("crisis", "crises")]
    [InlineData("day", "days")]
    [InlineData("company", "companies")]
    public void Noun_HasItsPlural(string noun, string plural) => Assert.Equal(plural, Forms.Plural(noun));

    [Theory]
    [InlineData("hour", "an")]
    [InlineData("university", "a")]
    [InlineData("EU plan", "an")]
    [InlineData("U.S. firm", "a")]
    [InlineData("unusual case", "an")]
    [InlineData("18-month term", "an")]
    public void Article_FollowsTheSound(string words, string article) => Assert.Equal(article, IndefiniteArticle.For(words));

    [Fact]
    public void VerbGroup_NegatedModalInsidePlan_BecomesInfinitive() =>
        Assert.Equal("plans to be able to sell", VerbGroup.Of("sell").Under("can").Under("plan to", Forms).Finite(Forms, past: false, plural: false));

    [Fact]
    public void VerbGroup_PassiveProgressive_StacksAuxiliaries() =>
        Assert.Equal("were being built", VerbGroup.Of("build").Passive(Forms).Progressive(Forms).Finite(Forms, past: true, plural: true));

    [Fact]
    public void VerbGroup_NegatedPast_TakesDid() =>
        Assert.Equal("did not rise", VerbGroup.Of("rise").Negated().Finite(Forms, past: true, plural: false));
}

using NewsDigest.Briefs;
using NewsDigest.Summaries;
using NewsDigest.Tests.Fakes;
using NewsDigest.Verification;

namespace NewsDigest.Tests.Briefs;

public sealed class BriefMakerTests
{
    [Fact]
    public async Task Make_SentencesOfTheSummary_AreTranslatedOnce()
    {
        var translator = new FakeTranslator();
        var remembering = new RememberingTranslator(translator);
        var maker = new BriefMaker(Articles.Analyzer(), remembering, new OfflineSummarizer(remembering), new BriefVerifier());
        await maker.MakeAsync(Articles.Of("제목", "첫 문장이다.", "둘째 문장이다.", "셋째 문장이다."), "00", new SummaryOptions());
        Assert.Equal(4, translator.Calls);
    }

    [Fact]
    public async Task Make_QuotationOfARole_HasTheRoleTranslated()
    {
        const string Sentence = "협회 관계자는 \"내년에도 이어 가겠다\"고 말했다.";
        var translator = new FakeTranslator(("협회 관계자", "an official of the association"), ("내년에도 이어 가겠다", "We will go on next year."));
        var maker = new BriefMaker(Articles.Analyzer(), translator, new OfflineSummarizer(translator), new BriefVerifier());
        var brief = await maker.MakeAsync(Articles.Of(null, Sentence), "00", new SummaryOptions());
        Assert.Equal(new TranslatedQuotation("We will go on next year.", "an official of the association"), Assert.Single(brief.QuotationTranslations[0]));
    }

    [Fact]
    public async Task Make_QuotedEnglishOfASentence_CountsAsRenderingItsQuotation()
    {
        const string Sentence = "시는 '걷는 도시' 사업을 넓힌다.";
        var translator = new FakeTranslator((Sentence, "The city expands the \"walking town\" project."));
        var maker = new BriefMaker(Articles.Analyzer(), translator, new OfflineSummarizer(translator), new BriefVerifier());
        var claim = Assert.Single((await maker.MakeAsync(Articles.Of(null, Sentence), "00", new SummaryOptions())).Ledger.Claims, c => c.Sentence == 0);
        Assert.Equal((true, "걷는 도시"), (claim.IsSupported, claim.Korean));
    }
}

using System.Text;
using NewsDigest.Reading;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>What must not stand in English is a claim that nothing supports.</summary>
public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("The county 해남군 builds plants.", "해남군")]
    [InlineData("See https://models.example/x?q=1 for more.", "https://models.example/x?q=1")]
    [InlineData("The county ![ok](https://models.example/p.png) builds.", "![ok](https://models.example/p.png)")]
    [InlineData("The county builds.<script>alert(1)</script>", "builds.<script>alert(1)</script>")]
    [InlineData("The \u202Ecounty\u202C builds.", "\u202E")]
    public async Task Verify_TextThatIsNoEnglish_IsFlaggedInItsOwnWords(string english, string flagged)
    {
        var article = new ArticleReader().Read(Encoding.UTF8.GetBytes(Sample.Article())).Article!;
        var ledger = await Sample.Core().Build().VerifyAsync(null, [english], article);
        Assert.Contains(ledger.Claims, c => !c.IsSupported && c.English == flagged);
    }
}

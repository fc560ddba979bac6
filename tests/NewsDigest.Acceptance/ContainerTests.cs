using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsDigest.Analysis;
using NewsDigest.Translation;

namespace NewsDigest.Acceptance;

/// <summary>AddNewsDigest, as an application meets it.</summary>
public sealed class ContainerTests
{
    [Fact]
    public async Task Digester_OfAContainer_IsOneAndUsesItsOptions()
    {
        using var folder = new TemporaryFolder();
        var glossary = folder.File("terms.tsv", "한빛마을\tHanbit Village\n");
        await using var provider = new ServiceCollection().AddNewsDigest(o => o.GlossaryPath = glossary).AddNewsDigest().BuildServiceProvider();
        var digester = provider.GetRequiredService<NewsDigester>();
        Assert.Same(digester, provider.GetRequiredService<NewsDigester>());
        Assert.Contains("Hanbit Village", await digester.TranslateAsync("한빛마을은 지난해 문을 열었다."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digester_OfAContainerWithATranslator_UsesIt()
    {
        await using var provider = new ServiceCollection().AddNewsDigest().AddSingleton<ITranslator, Shouting>().BuildServiceProvider();
        Assert.Equal("WHAT?", await provider.GetRequiredService<NewsDigester>().TranslateAsync("비가 온다."));
    }

    [Fact]
    public void Options_AllWrong_AreReportedTogether()
    {
        using var folder = new TemporaryFolder();
        var glossary = folder.File("terms.tsv", "한빛마을\n");
        using var provider = new ServiceCollection().AddNewsDigest(o => (o.Sentences, o.GlossaryPath, o.TaggerPath) = (51, glossary, "nowhere.tsv")).BuildServiceProvider();
        var problem = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<NewsDigester>);
        Assert.Collection(
            problem.Failures,
            f => Assert.StartsWith("Sentences is 51", f, StringComparison.Ordinal),
            f => Assert.Contains("terms.tsv(1,1): error ND1004", f, StringComparison.Ordinal),
            f => Assert.Contains("nowhere.tsv", f, StringComparison.Ordinal));
    }

    private sealed class Shouting : ITranslator
    {
        public ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default) => new(new TranslatedSentence { English = "WHAT?" });
    }
}

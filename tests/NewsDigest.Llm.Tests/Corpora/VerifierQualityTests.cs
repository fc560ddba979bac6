using System.Globalization;
using Xunit.Abstractions;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>The verifier's figures; the bars are what it reaches, so that it does not get worse unseen.</summary>
public sealed class VerifierQualityTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Verify_PlantedErrors_AreMostlyCaught()
    {
        var (kinds, misses) = await VerifierScore.MutationsAsync(NewsDigester.Create());
        foreach (var (kind, (caught, planted)) in kinds)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {caught} of {planted}"));
        }

        output.WriteLine(misses.ToString());
        Assert.True(kinds.Values.Sum(k => k.Caught) >= 0.85 * kinds.Values.Sum(k => k.Planted));
    }

    [Fact]
    public async Task Verify_UntouchedReferences_AreSeldomDoubted()
    {
        var (alarms, claims, lines) = await VerifierScore.ReferencesAsync(NewsDigester.Create());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alarms} of {claims}\n{lines}"));
        Assert.True(alarms <= 0.11 * claims);
    }

    [CorporaFact]
    public async Task Verify_AnswersOfModels_ErrorsAreFlaggedInTheirOwnWords()
    {
        var score = await VerifierScore.AnswersAsync(NewsDigester.Create(), Path.Combine(GoldArticle.Corpora!, "chat-answers", "answers-dev.jsonl"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alarms {score.Alarms} of {score.Claims}, derived {score.Derived}\n{score.Lines}"));
        Assert.True(score.Kinds.Values.Sum(k => k.Caught) >= 0.8 * score.Kinds.Values.Sum(k => k.Listed));
    }
}

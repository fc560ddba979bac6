using System.Globalization;
using Xunit.Abstractions;

namespace NewsDigest.Llm.Tests.Corpora;

/// <summary>The verifier's figures; the bars are what it reaches, so that it does not get worse unseen.</summary>
public sealed class VerifierQualityTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Verify_PlantedErrors_AreMostlyCaught()
    {
        var (kinds, misses) = await VerifierScore.MutationsAsync(Sample.Core().Build());
        foreach (var (kind, (caught, planted)) in kinds)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {caught} of {planted}"));
        }

        output.WriteLine(misses.ToString());
        Assert.True(kinds.Values.Sum(k => k.Caught) >= 0.975 * kinds.Values.Sum(k => k.Planted));
    }

    [Fact]
    public async Task Verify_UntouchedReferences_AreSeldomDoubted()
    {
        var (alarms, claims, lines) = await VerifierScore.ReferencesAsync(Sample.Core().Build());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alarms} of {claims}\n{lines}"));
        Assert.True(alarms <= 0.015 * claims);
    }

    [CorporaFact]
    public async Task Verify_AnswersOfModels_ErrorsAreFlaggedInTheirOwnWords()
    {
        var score = await VerifierScore.AnswersAsync(Sample.Core().Build(), Path.Combine(GoldArticle.Corpora!, "chat-answers", "answers-dev.jsonl"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alarms {score.Alarms} of {score.Claims}, derived {score.Derived}, errors caught {score.Kinds.Values.Sum(k => k.Caught)} / {score.Kinds.Values.Sum(k => k.Listed)}: {string.Join(", ", score.Kinds.Select(k => $"{k.Key} {k.Value.Caught}/{k.Value.Listed}"))}\n{score.Lines}"));
        Assert.True(score.Alarms <= 0.02 * score.Claims);
        Assert.True(score.Derived >= 7);
        Assert.True(score.Kinds.Values.Sum(k => k.Caught) >= 0.96 * score.Kinds.Values.Sum(k => k.Listed));
    }
}

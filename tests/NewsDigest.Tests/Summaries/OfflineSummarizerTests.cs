using NewsDigest.Summaries;
using NewsDigest.Tests.Fakes;

namespace NewsDigest.Tests.Summaries;

public sealed class OfflineSummarizerTests
{
    private static readonly string[] Body =
    [
        "시가 강변에 새 도서관을 짓는다고 밝혔다.",
        "도서관 공사에는 예산 300억원이 든다.",
        "이는 주민들이 오래 바라던 일이다.",
        "도서관 공사에 예산 300억원이 든다.",
        "인근 상가는 평일 낮에도 손님이 많다.",
        "도서관은 2026년 문을 열 계획이다.",
    ];

    private static async Task<Summary> SummarizeAsync(int sentences, string? title = "강변에 새 도서관")
    {
        var article = Articles.Analyze(Articles.Of(title, Body));
        return await new OfflineSummarizer(new FakeTranslator()).SummarizeAsync(article, new SummaryOptions { Sentences = sentences });
    }

    [Fact]
    public async Task Summarize_FewSentences_KeepsTheLeadAndArticleOrder()
    {
        var sources = (await SummarizeAsync(3)).Sentences.Select(s => s.Sources[0]).ToArray();
        Assert.Equal(0, sources[0]);
        Assert.Equal(sources.Order(), sources);
    }

    [Fact]
    public async Task Summarize_SentenceSaidTwice_IsTakenOnce()
    {
        var sources = (await SummarizeAsync(6)).Sentences.SelectMany(s => s.Sources).ToArray();
        Assert.Single(sources, s => s is 1 or 3);
    }

    [Fact]
    public async Task Summarize_SentenceThatPointsBack_LosesToOneThatStandsAlone() =>
        Assert.DoesNotContain(2, (await SummarizeAsync(3)).Sentences.SelectMany(s => s.Sources));

    [Fact]
    public async Task Summarize_ArticleWithTitle_HasItsTranslationAsHeadline() => Assert.Equal("[강변에 새 도서관]", (await SummarizeAsync(2)).Headline);

    [Fact]
    public async Task Summarize_ArticleWithoutTitle_HasAHeadlineFromTheLead() => Assert.StartsWith("[시가 강변에", (await SummarizeAsync(2, null)).Headline, StringComparison.Ordinal);

    [Fact]
    public async Task Summarize_NoSentencesWanted_IsRefusedAtTheDoor() => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SummarizeAsync(0));
}

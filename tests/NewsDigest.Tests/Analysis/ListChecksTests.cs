using NewsDigest.Names;
using NewsDigest.Tests.Fakes;

namespace NewsDigest.Tests.Analysis;

public sealed class ListChecksTests
{
    private static readonly (string, string, EntityType)[] Names =
    [
        ("부산", "Busan", EntityType.Place), ("대구", "Daegu", EntityType.Place), ("광주", "Gwangju", EntityType.Place), ("울산", "Ulsan", EntityType.Place),
        ("수원", "Suwon", EntityType.Place), ("한지우", "Han Ji-woo", EntityType.Person), ("오세린", "Oh Se-rin", EntityType.Person),
    ];

    [Theory]
    [InlineData("부산, 대구, 광주 등 3개 도시가 뽑혔다.", "")]
    [InlineData("부산, 대구 등 10개 도시가 뽑혔다.", "")]
    [InlineData("부산, 대구, 광주, 울산 등 5개 도시가 뽑혔다.", "count-list")]
    [InlineData("부산, 대구, 광주 등 2개 도시가 뽑혔다.", "count-list")]
    [InlineData("부산과 대구, 광주 4개 도시가 뽑혔다.", "count-list")]
    [InlineData("세 곳(부산·대구·광주)을 골랐다.", "")]
    [InlineData("네 곳(부산·대구·광주)을 골랐다.", "count-list")]
    [InlineData("한지우, 오세린 등 1천 명이 왔다.", "")]
    [InlineData("부산, 대구, 광주 등 2개 기업이 왔다.", "")]
    [InlineData("부산, 대구, 광주 등 3개 도시가 나섰고 그중 울산은 크다.", "list-member")]
    [InlineData("부산, 대구, 광주 등 3개 도시가 나섰고 그중 대구, 광주는 크다.", "")]
    [InlineData("부산, 대구, 광주 등 3개 도시가 나섰다. / 이 중 수원은 크다.", "list-member")]
    public void Analyze_CountAndList_AreCompared(string sentences, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Articles.Analyze(Articles.Of(null, sentences.Split(" / ")), Names).Checks.Select(c => c.Kind)));
}

using System.Reflection;

namespace NewsDigest.Llm.Tests;

/// <summary>Articles for tests.</summary>
internal static class Sample
{
    public static string Root { get; } = typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>An invented article; the id travels in its body.</summary>
    public static string Article(int id = 1) => $"""
        해남군, 태양광 발전소 3곳 착공
        2024년 5월 14일
        전남 해남군은 지난 13일 태양광 발전소 3곳의 건설을 시작했다고 밝혔다. 관리번호는 ND-ID-{id:000000}이다.
        군은 총 420억 원을 투자하며, 설비 용량은 58MW이다.
        지난해 해남군의 전력 사용량은 7.5% 늘었다.
        발전소는 내년 6월에 완공될 예정이다.
        """;
}

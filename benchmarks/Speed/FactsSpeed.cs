using BenchmarkDotNet.Attributes;
using NewsDigest.Facts;
using NewsDigest.Morphology;

namespace Speed;

/// <summary>Tokens to figures, dates and quotations.</summary>
public class FactsSpeed
{
    private readonly FactFinder finder = new();
    private readonly TokenizedText[][] articles = [.. Seeds.Tokens()];

    /// <summary>One pass over the seeds.</summary>
    [Benchmark]
    public int Find() => articles.Sum(a => finder.Find(a, new DateOnly(2024, 3, 6)).Sentences.Count);
}

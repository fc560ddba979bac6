using BenchmarkDotNet.Attributes;
using NewsDigest.Morphology;
using NewsDigest.Names;

namespace Speed;

/// <summary>Tokens to entities.</summary>
public class NamesSpeed
{
    private readonly KoreanEntityTagger tagger = new();
    private readonly TokenizedText[][] articles = [.. Seeds.Tokens()];

    /// <summary>One pass over the seeds.</summary>
    [Benchmark]
    public int Tag() => articles.Sum(a => tagger.Tag(a).Count);
}

using BenchmarkDotNet.Attributes;
using NewsDigest.Reading;

namespace Speed;

/// <summary>Bytes to articles.</summary>
public class ReadingSpeed
{
    private readonly ArticleReader reader = new();

    /// <summary>One pass over the seeds.</summary>
    [Benchmark]
    public int Read() => Seeds.Pages.Sum(p => reader.Read(p).Article!.Sentences.Count);
}

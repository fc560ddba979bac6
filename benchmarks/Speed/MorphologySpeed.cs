using BenchmarkDotNet.Attributes;
using NewsDigest.Morphology;

namespace Speed;

/// <summary>Sentences to morphemes.</summary>
public class MorphologySpeed
{
    private readonly KoreanTokenizer tokenizer = new(Seeds.Lexicon);
    private readonly string[] sentences = [.. Seeds.Articles().SelectMany(a => a.Sentences).Select(s => s.Text)];

    /// <summary>One pass over the seeds.</summary>
    [Benchmark]
    public int Tokenize() => sentences.Sum(s => tokenizer.Tokenize(s).Eojeols.Count);
}

using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using NewsDigest.Morphology;

namespace Speed;

/// <summary>Sentences to morphemes, beside a fixed piece of work, since machines differ: the ratio is what can be compared.</summary>
public class MorphologySpeed
{
    private const int Hashes = 50;

    private readonly KoreanTokenizer tokenizer = new(Seeds.Lexicon);
    private readonly string[] sentences = [.. Seeds.Articles().SelectMany(a => a.Sentences).Select(s => s.Text)];
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Seeds.Articles().SelectMany(a => a.Sentences).Select(s => s.Text)));

    /// <summary>The fixed work: the SHA-256 of the same text, fifty times.</summary>
    [Benchmark(Baseline = true)]
    public int Hash()
    {
        var sum = 0;
        for (var i = 0; i < Hashes; i++)
        {
            sum += SHA256.HashData(bytes)[0];
        }

        return sum;
    }

    /// <summary>One pass over the seeds.</summary>
    [Benchmark]
    public int Tokenize() => sentences.Sum(s => tokenizer.Tokenize(s).Eojeols.Count);

    /// <summary>One pass over the seeds without making a string or a list.</summary>
    [Benchmark]
    public int Visit()
    {
        var count = default(Counting);
        foreach (var sentence in sentences)
        {
            tokenizer.Visit(sentence, ref count);
        }

        return count.Morphemes;
    }

    private struct Counting : IMorphemeVisitor
    {
        public int Morphemes { get; private set; }

        public void Visit(MorphemeView morpheme) => Morphemes++;
    }
}

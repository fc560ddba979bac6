using BenchmarkDotNet.Attributes;
using NewsDigest.Analysis;
using NewsDigest.Translation;

namespace Speed;

/// <summary>Analysed sentences to English.</summary>
public class TranslationSpeed
{
    private readonly RuleTranslator translator = new(Seeds.Lexicon);
    private readonly AnalyzedSentence[] sentences = [.. Seeds.Analyzed().SelectMany(a => a.Sentences)];

    /// <summary>One pass over the seeds.</summary>
    [Benchmark]
    public int Translate() => sentences.Sum(s => translator.Translate(s).English.Length);
}

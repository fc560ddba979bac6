using NewsDigest.Morphology;

namespace NewsDigest.Tests.Morphology;

/// <summary>Runs alone: what it measures is the processor time of the whole process.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
[Collection(nameof(LinearTimeTests))]
public sealed class LinearTimeTests
{
    private const string Sentence = "정부가 새 대책을 발표했지만 물가는 크게 올랐다";

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public void Visit_TextOfTwiceTheLength_TakesNoMoreThanTwiceTheTime(string blank)
    {
        // Twice with room for noise: 2.6, from 64 Ki characters to 1 Mi in the long form. The least of five runs keeps the collector out.
        var unit = Sentence.Replace(" ", blank, StringComparison.Ordinal) + blank;
        var times = new List<double>();
        for (var length = 1 << 16; length <= Longest; length *= 2)
        {
            var text = string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length];
            times.Add(Enumerable.Range(0, 5).Min(_ => Time(text)));
        }

        for (var i = 1; i < times.Count; i++)
        {
            Assert.True(times[i] / times[i - 1] <= 2.6, $"{times[i - 1]:0.0} ms, then {times[i]:0.0} ms for twice the text");
        }
    }

    private static int Longest => Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1" ? 1 << 20 : 1 << 18;

    private static double Time(string text)
    {
        var visitor = default(Silent);
        var start = Environment.CpuUsage.TotalTime;
        KoreanTokenizerTests.Tokenizer.Visit(text, ref visitor);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private struct Silent : IMorphemeVisitor
    {
        public readonly void Visit(MorphemeView morpheme)
        {
        }
    }
}

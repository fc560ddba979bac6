using System.Diagnostics;
using NewsDigest.Morphology;

namespace NewsDigest.Tests.Morphology;

/// <summary>Runs alone, because it measures time.</summary>
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
        // Twice with room for noise: 2.6, from 64 Ki characters to 1 Mi in the long form. Other work on the machine can only make it look
        // worse: what takes four times as long for twice the text does so in every attempt.
        const int attempts = 6;
        var unit = Sentence.Replace(" ", blank, StringComparison.Ordinal) + blank;
        var found = new List<string>();
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var times = Times(unit);
            if (times.Zip(times.Skip(1)).All(t => t.Second / t.First <= 2.6))
            {
                return;
            }

            found.Add(string.Join(", ", times.Select(t => $"{t:0.0}")) + " ms");
        }

        Assert.Fail("each for twice the text of the one before: " + string.Join("; ", found));
    }

    private static List<double> Times(string unit)
    {
        var times = new List<double>();
        for (var length = 1 << 16; length <= Longest; length *= 2)
        {
            var text = string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length];
            times.Add(Enumerable.Range(0, 3).Min(_ => Time(text)));
        }

        return times;
    }

    private static int Longest => Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1" ? 1 << 20 : 1 << 18;

    private static double Time(string text)
    {
        var visitor = default(Silent);
        var start = Stopwatch.GetTimestamp();
        KoreanTokenizerTests.Tokenizer.Visit(text, ref visitor);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private struct Silent : IMorphemeVisitor
    {
        public readonly void Visit(MorphemeView morpheme)
        {
        }
    }
}

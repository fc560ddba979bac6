using System.Diagnostics;

namespace NewsDigest.Tests.Hardening;

/// <summary>Runs a parser over damaged inputs for a while; only the errors it promises may come out of it, and none may hang.</summary>
internal static class Fuzz
{
    private static readonly TimeSpan SlowestInput = TimeSpan.FromSeconds(10);

    /// <summary>A second a parser in an ordinary run, a minute with NEWSDIGEST_LONG=1.</summary>
    private static TimeSpan Time => TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1" ? 60 : 1);

    public static void Run(IReadOnlyList<byte[]> sources, Action<byte[]> parse, params Type[] promised) =>
        Run(seed => Mutator.Mutate(sources[seed % sources.Count], seed), parse, promised);

    public static void Run(Func<int, byte[]> make, Action<byte[]> parse, params Type[] promised)
    {
        var clock = Stopwatch.StartNew();
        for (var seed = 0; clock.Elapsed < Time; seed++)
        {
            var input = make(seed);
            var begun = clock.Elapsed;
            try
            {
                parse(input);
            }
            catch (Exception problem) when (promised.Any(p => p.IsInstanceOfType(problem)))
            {
                Assert.NotEmpty(problem.Message);
            }
            catch (Exception problem)
            {
                Assert.Fail($"seed {seed}: {problem.GetType().Name}: {problem.Message}\n{problem.StackTrace}\n{Convert.ToBase64String(input.AsSpan(0, Math.Min(input.Length, 6000)))}");
            }

            Assert.True(clock.Elapsed - begun < SlowestInput, $"seed {seed}: took {clock.Elapsed - begun}");
        }
    }
}

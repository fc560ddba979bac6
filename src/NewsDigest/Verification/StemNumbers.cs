using System.Collections.Concurrent;

namespace NewsDigest.Verification;

/// <summary>Numbers the stems of the lexicon's English in the order in which they are met. Safe for many threads.</summary>
internal sealed class StemNumbers
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The number of a stem, a new one for one not met before. Two threads may pass over a number, to no harm.</summary>
    public int Of(string stem) => numbers.GetOrAdd(stem, static (_, all) => Interlocked.Increment(ref all.count) - 1, this);

    /// <summary>The number of a stem; -1 when it has none.</summary>
    public int Known(string stem) => numbers.TryGetValue(stem, out var number) ? number : -1;
}

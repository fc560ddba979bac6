namespace NewsDigest.Training;

/// <summary>Integer weights of a perceptron and what their average needs.</summary>
internal sealed class AveragedWeights(int length)
{
    private int[] weights = new int[length];
    private long[] sums = new long[length];

    public int Length { get; private set; } = length;

    /// <summary>How many updates there were; the average runs over them.</summary>
    public long Rounds { get; set; } = 1;

    /// <summary>How many of a hundred weights are dropped, so that none is leant on alone (Søgaard 2013).</summary>
    public int Drop { get; init; }

    /// <summary>Changes from example to example: which weights are dropped.</summary>
    public ulong Salt { get; set; }

    public int this[int index] => IsDropped(index) ? 0 : weights[index];

    /// <summary>Adds a place for one more weight.</summary>
    public int Grow()
    {
        if (Length == weights.Length)
        {
            Array.Resize(ref weights, Math.Max(1024, Length * 2));
            Array.Resize(ref sums, Math.Max(1024, Length * 2));
        }

        return Length++;
    }

    public void Add(int index, int change)
    {
        if (IsDropped(index))
        {
            return;
        }

        weights[index] += change;
        sums[index] += Rounds * change;
    }

    /// <summary>Gives a new place a weight that it has from the first round on.</summary>
    public void Begin(int index, int weight) => weights[index] = weight;

    /// <summary>The average over all rounds, rounded.</summary>
    public int Average(int index) => weights[index] == 0 && sums[index] == 0 ? 0 : (int)Math.Round(weights[index] - ((double)sums[index] / Rounds));

    private bool IsDropped(int index) => Drop > 0 && ((((ulong)index ^ Salt) * 0x9E3779B97F4A7C15) >> 33) % 100 < (ulong)Drop;
}

namespace NewsDigest.Morphology;

/// <summary>A place of a <see cref="Lattice{TCosts}"/>: the words that end there, and what the cheapest ways to it cost.</summary>
internal struct LatticePlace
{
    private int least;
    private int leastWhole;
    private int leastFree;

    /// <summary>The node that was added last; -1 for none. The others hang on it.</summary>
    public int Last;

    /// <summary>What stands after the place, as <see cref="ILatticeCosts.Neighbour"/> numbers it; -1 when nobody has asked.</summary>
    public int After;

    /// <summary>A place to which no way is known.</summary>
    public static LatticePlace Empty => new() { Last = -1, After = -1, least = ILatticeCosts.Forbidden, leastWhole = ILatticeCosts.Forbidden, leastFree = ILatticeCosts.Forbidden };

    /// <summary>Whether a guess that costs so much is not worth keeping.</summary>
    public readonly bool IsBeyond(int cost, int worse, bool isFree) => cost - worse > (isFree ? leastFree : leastWhole);

    /// <summary>
    /// Whether a way is worth keeping: it may cost so much more than the cheapest that leaves as much open. A stem needs an eomi, and no
    /// guess follows a guess, so that neither may push out what anything can follow: else a text might have no way through. Nor may a
    /// prefix, which has yet to pay for standing alone.
    /// </summary>
    public bool Takes(in WordExit exit, int cost, int worse)
    {
        var isWhole = (exit.Ends & Sound.Stem) == Sound.None && exit.Tag is not SejongTag.XPN;
        var isFree = isWhole && (exit.Ends & Sound.Guessed) == Sound.None;
        if (cost - worse > (isFree ? leastFree : isWhole ? leastWhole : least))
        {
            return false;
        }

        least = Math.Min(least, cost);
        leastWhole = isWhole ? Math.Min(leastWhole, cost) : leastWhole;
        leastFree = isFree ? Math.Min(leastFree, cost) : leastFree;
        return true;
    }
}

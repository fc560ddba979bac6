namespace NewsDigest.Morphology;

/// <summary>
/// The place where the words before it meet those after it: asks once for each kind of entrance which of the former is the cheapest to
/// come from. Used by one thread at a time and again for the next place.
/// </summary>
internal sealed class Junction<TCosts>(TCosts costs, int entrances)
    where TCosts : struct, ILatticeCosts
{
    private const Sound Any = (Sound)~0;

    private readonly Known[] best = new Known[entrances];
    private Arrival[] arrivals = new Arrival[32];
    private int count;
    private int stamp;
    private Sound all;

    /// <summary>1 when a blank lies here, else 0.</summary>
    public int Blank { get; private set; }

    /// <summary>The character before the place, as <see cref="ILatticeCosts.Neighbour"/> numbers it.</summary>
    public int Before { get; private set; }

    /// <summary>Whether syllables that no table has may begin here: not after a stem, nor after others of their kind.</summary>
    public bool TakesGuess { get; private set; }

    /// <summary>What the cheapest way to the place costs.</summary>
    public int Least => arrivals[0].Cost;

    /// <summary>Opens the place at which the nodes of a chain end. No stem ends before a blank.</summary>
    public void Open(ReadOnlySpan<LatticeNode> nodes, int from, int blank, Character before)
    {
        (Blank, Before, count, all) = (blank, costs.Neighbour(0, before), 0, Sound.None);
        stamp++;
        var ends = Sound.Stem | Sound.Guessed;
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            ref readonly var node = ref nodes[n];
            if (blank == 1 && (node.Ends & Sound.Stem) != Sound.None)
            {
                continue;
            }

            if (count == arrivals.Length)
            {
                Array.Resize(ref arrivals, count * 2);
            }

            var place = count++;
            for (; place > 0 && arrivals[place - 1].Cost > node.Cost; place--)
            {
                arrivals[place] = arrivals[place - 1];
            }

            arrivals[place] = new Arrival(node.Cost, node.Ends, n, node.Right);
            all |= node.Ends;
            ends = (node.Ends & (Sound.Stem | Sound.Guessed)) == Sound.None ? Sound.None : ends;
        }

        TakesGuess = count > 0 && (blank == 1 || ends == Sound.None);
    }

    /// <summary>The cheapest node before a word of this entrance, and what it costs up to the word; -1 when none suits.</summary>
    public int Best(int number, in WordEntrance entrance, out int cost)
    {
        if (Blank == 0 && (entrance.After & all) == Sound.None)
        {
            cost = 0;
            return -1;
        }

        ref var known = ref best[number];
        if (known.Stamp != stamp)
        {
            known.Stamp = stamp;
            known.Node = Blank == 1
                ? Cheapest(entrance.Left, Any, Sound.None, Sound.None, out known.Cost)
                : Cheapest(entrance.Left, entrance.After, entrance.AfterKinds, Sound.None, out known.Cost);
            known.Cost += known.Node < 0 ? 0 : costs.Beside(Before, entrance.Tag);
        }

        cost = known.Cost;
        return known.Node;
    }

    /// <summary>The cheapest node before a guess or a run of characters, and what it costs up to there; -1 when none suits.</summary>
    public int BestBeforeText(int label, SejongTag tag, bool isGuess, out int cost)
    {
        var refused = isGuess && Blank == 0 ? Sound.Stem | Sound.Guessed : Sound.Stem;
        var cheapest = Cheapest(label, Any, Sound.None, refused, out cost);
        cost += cheapest < 0 ? 0 : costs.Beside(Before, tag);
        return cheapest;
    }

    // The arrivals come in the order of their costs: where even the least connection costs more than what is found, the rest need not be seen.
    private int Cheapest(int label, Sound after, Sound kinds, Sound refused, out int cost)
    {
        var (best, node) = (ILatticeCosts.Forbidden, -1);
        var entry = costs.Entry(label, Blank, out var least);
        foreach (ref readonly var arrival in arrivals.AsSpan(0, count))
        {
            if (arrival.Cost + least >= best)
            {
                break;
            }

            if ((arrival.Ends & after) == Sound.None || (arrival.Ends & refused) != Sound.None || (kinds != Sound.None && (arrival.Ends & kinds) == Sound.None))
            {
                continue;
            }

            var total = arrival.Cost + costs.Entering(entry, arrival.Right);
            if (total < best)
            {
                (best, node) = (total, arrival.Node);
            }
        }

        cost = best;
        return node;
    }

    private struct Known
    {
        public int Stamp;
        public int Node;
        public int Cost;
    }

    private readonly record struct Arrival(int Cost, Sound Ends, int Node, ushort Right);
}

namespace NewsDigest.Morphology;

/// <summary>
/// The place where the words before it meet those after it: asks once for each kind of entrance which of the former is the cheapest to
/// come from. Used by one thread at a time and again for the next place.
/// </summary>
internal sealed class Junction<TCosts>(TCosts costs, int entrances)
    where TCosts : struct, ILatticeCosts
{
    private readonly int[] bestOf = new int[entrances];
    private readonly int[] costOf = new int[entrances];
    private readonly int[] stampOf = new int[entrances];
    private Arrival[] arrivals = new Arrival[32];
    private int count;
    private int stamp;

    /// <summary>1 when a blank lies here, else 0.</summary>
    public int Blank { get; private set; }

    /// <summary>The character before the place.</summary>
    public Character Before { get; private set; }

    /// <summary>Whether syllables that no table has may begin here: not after a stem, nor after others of their kind.</summary>
    public bool TakesGuess { get; private set; }

    /// <summary>Opens the place at which the nodes of a chain end. No stem ends before a blank.</summary>
    public void Open(ReadOnlySpan<LatticeNode> nodes, int from, int blank, Character before)
    {
        (Blank, Before, count) = (blank, before, 0);
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

            arrivals[count++] = new Arrival(node.Cost, node.Ends, n, node.Right);
            ends = (node.Ends & (Sound.Stem | Sound.Guessed)) == Sound.None ? Sound.None : ends;
        }

        TakesGuess = blank == 1 || ends == Sound.None;
    }

    /// <summary>The cheapest node before a word; -1 when none suits.</summary>
    public int Best(in WordEntry word, out int cost)
    {
        var entrance = word.Entrance;
        if (stampOf[entrance] != stamp)
        {
            stampOf[entrance] = stamp;
            bestOf[entrance] = Blank == 1
                ? Cheapest(word.Left, (Sound)~0, Sound.None, out costOf[entrance])
                : Cheapest(word.Left, word.After, word.AfterKinds, out costOf[entrance]);
        }

        cost = costOf[entrance];
        return bestOf[entrance];
    }

    /// <summary>The cheapest node before a guess or a run of characters; -1 when none suits.</summary>
    public int BestBeforeText(int label, bool isGuess, out int cost)
    {
        var refused = isGuess && Blank == 0 ? Sound.Stem | Sound.Guessed : Sound.Stem;
        var best = -1;
        cost = ILatticeCosts.Forbidden;
        foreach (ref readonly var arrival in arrivals.AsSpan(0, count))
        {
            if ((arrival.Ends & refused) == Sound.None && arrival.Cost + costs.Connection(arrival.Right, label, Blank) is var total && total < cost)
            {
                (best, cost) = (arrival.Node, total);
            }
        }

        return best;
    }

    private int Cheapest(int label, Sound after, Sound kinds, out int cost)
    {
        var best = -1;
        cost = ILatticeCosts.Forbidden;
        foreach (ref readonly var arrival in arrivals.AsSpan(0, count))
        {
            if ((arrival.Ends & after) == Sound.None || (kinds != Sound.None && (arrival.Ends & kinds) == Sound.None))
            {
                continue;
            }

            var total = arrival.Cost + costs.Connection(arrival.Right, label, Blank);
            if (total < cost)
            {
                (best, cost) = (arrival.Node, total);
            }
        }

        return best;
    }

    private readonly record struct Arrival(int Cost, Sound Ends, int Node, ushort Right);
}

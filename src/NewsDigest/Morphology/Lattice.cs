using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>
/// The search for the cheapest path (Viterbi). The text is read in windows that end at a blank where there is one, so that time and
/// memory stay linear. Used by one thread at a time and again for the next text; it allocates only when a text needs more room.
/// </summary>
internal sealed partial class Lattice<TCosts>
    where TCosts : struct, ILatticeCosts
{
    private const int LongestRun = 256;

    /// <summary>A window ends at the first blank after so many units, or without a blank after <see cref="HardWindow"/>.</summary>
    private const int Window = 512;
    private const int HardWindow = 1024;

    private readonly AnalyserModel model;
    private readonly WordSet words;
    private readonly TCosts costs;
    private readonly LatticePlace[] places = new LatticePlace[2 * (HardWindow + LongestRun + 64)];
    private readonly Junction<TCosts> junction;
    private LatticeNode[] nodes = new LatticeNode[4096];
    private Step[] steps = new Step[256];
    private int count;
    private int windowStart;
    private int paid;

    public Lattice(AnalyserModel model, TCosts costs)
    {
        this.model = model;
        this.costs = costs;
        words = model.Words;
        junction = new Junction<TCosts>(costs, words.Entrances);
    }

    /// <summary>A way that costs so much more than the cheapest at its place is dropped; an e-fold likelihood is 100.</summary>
    public int Worse { get; init; } = 800;

    /// <summary>Keeps every node, which n-best search needs, and not only the cheapest of those with the same future.</summary>
    public bool KeepsAll { get; init; }

    /// <summary>The path of the last text that was read.</summary>
    public ReadOnlySpan<Step> Path => steps.AsSpan(0, Length);

    /// <summary>How many words the path has.</summary>
    public int Length { get; private set; }

    /// <summary>What the path costs.</summary>
    public int Cost { get; private set; }

    /// <summary>The nodes of the last window; the first is the place before it.</summary>
    public ReadOnlySpan<LatticeNode> Nodes => nodes.AsSpan(0, count);

    /// <summary>Finds the cheapest path through a text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Length = 0;
        paid = 0;
        Open(0, model.Beginning, Sound.Start);
        var (from, blank) = (0, 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (Blank.IsBlank(text[i]))
            {
                if (blank == 0)
                {
                    (from, blank) = (places[2 * (i - windowStart)].Last, 1);
                }

                if (i - windowStart > Window)
                {
                    from = Close(from, i);
                }

                continue;
            }

            if (blank == 0)
            {
                from = places[2 * (i - windowStart)].Last;
                if (i - windowStart > HardWindow && CanClose(from))
                {
                    from = Close(from, i);
                }
            }

            if (from >= 0)
            {
                Expand(text, i, from, blank);
            }

            var final = places[(2 * (i - windowStart)) + 1].Last;
            if (final >= 0)
            {
                ExpandFinal(text, i, final);
            }

            blank = 0;
        }

        from = blank == 1 ? from : places[2 * (text.Length - windowStart)].Last;
        var last = Cheapest(from, model.End);
        Cost = paid + nodes[last].Cost + costs.Connection(nodes[last].Right, model.End, 1);
        Trace(last);
    }

    private void Open(int start, int right, Sound ends)
    {
        windowStart = start;
        Array.Fill(places, LatticePlace.Empty);
        places[0].Last = 0;
        nodes[0] = new LatticeNode { Word = -1, Previous = -1, NextHere = -1, Right = (ushort)right, Ends = ends, Start = -1 };
        count = 1;
    }

    private bool CanClose(int from)
    {
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            if ((nodes[n].Ends & Sound.Stem) == Sound.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Settles the path up to unit <paramref name="at"/> and begins a window there; returns the node to go on from.</summary>
    private int Close(int from, int at)
    {
        var last = Cheapest(from, -1);
        var (right, ends, cost) = (nodes[last].Right, nodes[last].Ends, nodes[last].Cost);
        Trace(last);
        paid += cost;
        Open(at, right, ends);
        return 0;
    }

    private int Cheapest(int from, int next)
    {
        var best = 0;
        var bestCost = int.MaxValue;
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            var cost = nodes[n].Cost + (next < 0 ? 0 : costs.Connection(nodes[n].Right, next, 1));
            if ((nodes[n].Ends & Sound.Stem) == Sound.None && cost < bestCost)
            {
                (best, bestCost) = (n, cost);
            }
        }

        return best;
    }

    private void Trace(int last)
    {
        var added = 0;
        for (var n = last; n > 0; n = nodes[n].Previous)
        {
            added++;
        }

        if (Length + added > steps.Length)
        {
            Array.Resize(ref steps, Math.Max(Length + added, steps.Length * 2));
        }

        Length += added;
        var at = Length;
        for (var n = last; n > 0; n = nodes[n].Previous)
        {
            ref readonly var node = ref nodes[n];
            steps[--at] = new Step(node.Word, node.Tag, node.Start, node.End, paid + node.Cost);
        }
    }
}

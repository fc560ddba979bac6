namespace NewsDigest.Morphology;

/// <summary>
/// A search for heads from the end of a sentence to its beginning. What an eojeol may lean on without crossing an arc is the chain of
/// heads that begins at its right neighbour; of the readings of what stands behind it those that score best are kept (a beam), so that
/// every arc is judged knowing the tree around its head. Used by one thread at a time.
/// </summary>
internal sealed class ChainSearch(FeatureWeights weights, ParserFeatures features)
{
    /// <summary>How many readings are kept: twice as many find no better trees.</summary>
    public const int Beam = 4;

    /// <summary>A reading that scores worse than the best by more than this is given up: where the best is sure, one is enough.</summary>
    public int Slack { get; init; } = int.MaxValue;

    private readonly ChainFeatures around = features.Around;
    private ChainLink[] links = [];
    private Partial[] partials = [];
    private int[] arcs = [];
    private int linkCount;
    private int start;
    private int length;

    /// <summary>Changes the score of an arc, which learning does.</summary>
    public Func<int, int, int>? Adjust { get; init; }

    /// <summary>Searches the eojeols from <paramref name="first"/> on; afterwards <see cref="Write"/> gives their heads.</summary>
    public void Search(int first, int count)
    {
        var top = Open(first, count);
        partials[(count - 1) * Beam] = new Partial { Link = top, Back = -1, Head = -1 };
        var live = 1;
        Span<Move> moves = stackalloc Move[Beam];
        for (var i = count - 2; i >= 0; i--)
        {
            var kept = 0;
            for (var at = (i + 1) * Beam; at < ((i + 1) * Beam) + live; at++)
            {
                kept = Extend(start + i, at, moves, kept);
            }

            while (moves[0].Score - (long)moves[kept - 1].Score > Slack)
            {
                kept--;
            }

            for (var k = 0; k < kept; k++)
            {
                ref readonly var move = ref moves[k];
                var head = links[move.Link].Word;
                partials[(i * Beam) + k] = new Partial { Score = move.Score, Back = move.Back, Head = head, Link = Attach(start + i, move.Link) };
            }

            live = kept;
        }
    }

    /// <summary>The best score of the readings from eojeol <paramref name="from"/> to the end.</summary>
    public int ScoreFrom(int from) => partials[(from - start) * Beam].Score;

    /// <summary>Writes the heads of the best reading from eojeol <paramref name="from"/> to the end; -1 for the last.</summary>
    public void Write(int from, Span<int> heads)
    {
        for (int i = from, at = (from - start) * Beam; at >= 0; i++)
        {
            heads[i] = partials[at].Head;
            at = partials[at].Back;
        }
    }

    /// <summary>The score of given heads from each eojeol to the end.</summary>
    public void Scores(ReadOnlySpan<int> heads, Span<int> scores)
    {
        var top = Open(0, heads.Length);
        scores[^1] = 0;
        for (var i = heads.Length - 2; i >= 0; i--)
        {
            var (link, below, depth) = Find(top, heads[i]);
            scores[i] = scores[i + 1] + Score(i, link, below, depth);
            top = Attach(i, link);
        }
    }

    /// <summary>Shows the features of given heads from <paramref name="from"/> to the end.</summary>
    public void Visit(int from, ReadOnlySpan<int> heads, Action<ulong> show)
    {
        var top = Open(0, heads.Length);
        Span<ulong> seen = stackalloc ulong[ParserFeatures.Arc + ChainFeatures.Count];
        for (var i = heads.Length - 2; i >= from; i--)
        {
            var (link, below, depth) = Find(top, heads[i]);
            features.OfArc(i, heads[i], seen[..ParserFeatures.Arc]);
            Surround(i, link, below, depth, seen[ParserFeatures.Arc..]);
            foreach (var feature in seen)
            {
                show(feature);
            }

            top = Attach(i, link);
        }
    }

    private int Open(int first, int count)
    {
        (start, length) = (first, count);
        if (arcs.Length < count * count)
        {
            arcs = new int[count * count];
            partials = new Partial[count * Beam];
            links = new ChainLink[1 + (2 * count * Beam)];
        }

        Array.Fill(arcs, int.MinValue, 0, count * count);
        linkCount = 0;
        return Add(ChainLink.None with { Word = first + count - 1 });
    }

    /// <summary>Tries all heads that a reading offers; returns how many moves are kept.</summary>
    private int Extend(int i, int at, Span<Move> moves, int kept)
    {
        var (below, depth) = (-1, 0);
        for (var link = partials[at].Link; link >= 0; link = links[link].Parent)
        {
            if (features.IsLikely(i, links[link].Word) || links[link].Parent < 0)
            {
                var score = partials[at].Score + Score(i, link, below, depth);
                if (kept < moves.Length || score > moves[kept - 1].Score)
                {
                    var place = kept < moves.Length ? kept++ : kept - 1;
                    for (; place > 0 && moves[place - 1].Score < score; place--)
                    {
                        moves[place] = moves[place - 1];
                    }

                    moves[place] = new Move { Score = score, Back = at, Link = link };
                }
            }

            below = link;
            depth++;
        }

        return kept;
    }

    private (int Link, int Below, int Depth) Find(int top, int head)
    {
        var (link, below, depth) = (top, -1, 0);
        for (; links[link].Word != head; link = links[link].Parent)
        {
            below = link;
            depth++;
        }

        return (link, below, depth);
    }

    /// <summary>A chain that begins at <paramref name="i"/>, whose head's link is replaced by one that knows its new child.</summary>
    private int Attach(int i, int link)
    {
        var head = links[link];
        head.Second = head.First;
        head.First = i;
        head.Children++;
        head.Roles |= around.RoleOf(i);
        return Add(ChainLink.None with { Word = i, Parent = Add(head) });
    }

    private int Score(int i, int link, int below, int depth)
    {
        var j = links[link].Word;
        ref var arc = ref arcs[((i - start) * length) + j - start];
        if (arc == int.MinValue)
        {
            Span<ulong> seen = stackalloc ulong[ParserFeatures.Arc];
            features.OfArc(i, j, seen);
            arc = weights.Sum(seen) + (Adjust?.Invoke(i, j) ?? 0);
        }

        Span<ulong> surroundings = stackalloc ulong[ChainFeatures.Count];
        Surround(i, link, below, depth, surroundings);
        return arc + weights.Sum(surroundings);
    }

    private void Surround(int i, int link, int below, int depth, Span<ulong> seen)
    {
        ref readonly var head = ref links[link];
        around.Of(i, head, below < 0 ? ChainLink.None : links[below], head.Parent < 0 ? ChainLink.None : links[head.Parent], depth, seen);
    }

    private int Add(in ChainLink link)
    {
        links[linkCount] = link;
        return linkCount++;
    }

    private struct Partial
    {
        public int Score;
        public int Link;
        public int Back;
        public int Head;
    }

    private struct Move
    {
        public int Score;
        public int Back;
        public int Link;
    }
}

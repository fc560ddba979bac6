using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>
/// The paths through a lattice that kept all its nodes, from the cheapest on: A* from the end of the text to its beginning, where the cost
/// that the forward search found for each node is the exact remainder (Soong and Huang 1991).
/// </summary>
internal sealed class BestPaths
{
    private readonly AnalyserModel model;
    private readonly ModelCosts costs;
    private readonly LatticeNode[] nodes;
    private readonly string text;
    private readonly ILookup<int, int> endingAt;

    public BestPaths(AnalyserModel model, string text)
    {
        (this.model, this.text) = (model, text);
        costs = new ModelCosts(model);
        var lattice = new Lattice<ModelCosts>(model, costs) { KeepsAll = true };
        lattice.Read(text);
        nodes = lattice.Nodes.ToArray();
        endingAt = Enumerable.Range(1, nodes.Length - 1).ToLookup(n => nodes[n].End);
    }

    /// <summary>The paths in the order of their costs, and of the nodes where these are equal.</summary>
    public IEnumerable<(Step[] Path, int Cost)> All()
    {
        var open = new PriorityQueue<Partial, (int Cost, int Order)>();
        var order = 0;
        foreach (var (node, connection) in Before(text.Length * 2, model.End, Sound.None, Sound.None, isGuess: false))
        {
            open.Enqueue(new Partial(node, connection, null), (nodes[node].Cost + connection, order++));
        }

        while (open.TryDequeue(out var partial, out var priority))
        {
            if (partial.Node == 0)
            {
                yield return (Path(partial), priority.Cost);
                continue;
            }

            ref readonly var node = ref nodes[partial.Node];
            var (label, after, kinds) = Demands(node);
            var before = Before(node.Start, label, after, kinds, node.Word < 0 && Hangul.IsSyllable(text[node.Start / 2])).ToList();
            var own = node.Cost - before.Min(b => nodes[b.Node].Cost + b.Connection);
            foreach (var (previous, connection) in before)
            {
                var rest = partial.Rest + own + connection;
                open.Enqueue(new Partial(previous, rest, partial), (nodes[previous].Cost + rest, order++));
            }
        }
    }

    private (int Label, Sound After, Sound Kinds) Demands(in LatticeNode node)
    {
        if (node.Word < 0)
        {
            return (node.Right, Sound.None, Sound.None);
        }

        ref readonly var entrance = ref model.Words.EntranceOf(model.Words[node.Word]);
        return (entrance.Left, entrance.After, entrance.AfterKinds);
    }

    /// <summary>The nodes after which a word may begin at a place, with the cost of the connection.</summary>
    private IEnumerable<(int Node, int Connection)> Before(int place, int label, Sound after, Sound kinds, bool isGuess)
    {
        var written = place;
        while ((written & 1) == 0 && written > 0 && Blank.IsBlank(text[(written / 2) - 1]))
        {
            written -= 2;
        }

        var blank = written == 0 || written < place || label == model.End ? 1 : 0;
        foreach (var n in written == 0 ? [0] : endingAt[written])
        {
            var ends = nodes[n].Ends;
            var isStem = (ends & Sound.Stem) != Sound.None;
            var fits = blank == 1 || after == Sound.None ? !isStem : (ends & after) != Sound.None && (kinds == Sound.None || (ends & kinds) != Sound.None);
            if (fits && !(isGuess && blank == 0 && (ends & Sound.Guessed) != Sound.None))
            {
                yield return (n, costs.Connection(nodes[n].Right, label, blank));
            }
        }
    }

    private Step[] Path(Partial first)
    {
        var steps = new List<Step>();
        for (var partial = first.Next; partial is not null; partial = partial.Next)
        {
            ref readonly var node = ref nodes[partial.Node];
            steps.Add(new Step(node.Word, node.Tag, node.Start, node.End, 0));
        }

        return [.. steps];
    }

    /// <summary>The end of a path: its first node, what everything after that node costs, and the way on.</summary>
    private sealed record Partial(int Node, int Rest, Partial? Next);
}

using NewsDigest.Morphology;

namespace NewsDigest.Training;

/// <summary>Which words of the lattice spell the gold answer of a sentence.</summary>
internal sealed class GoldReading
{
    private readonly HashSet<(int Start, int End, int Word, SejongTag Tag)> allowed = [];
    private readonly int[] eojeolOf;
    private readonly bool[] isSpelt;

    private GoldReading(int[] eojeolOf, bool[] isSpelt)
    {
        this.eojeolOf = eojeolOf;
        this.isSpelt = isSpelt;
    }

    public static GoldReading None { get; } = new([], []);

    /// <summary>Whether any eojeol can be spelt.</summary>
    public bool IsAny => isSpelt.Contains(true);

    /// <summary>The first eojeol that the words cannot spell; null when they can spell all.</summary>
    public string? Unspelt(GoldSentence sentence) => Array.IndexOf(isSpelt, false) is var e and >= 0 ? sentence.Words[e] : null;

    public static GoldReading Of(GoldSentence sentence, FoldModel fold, IEnumerable<(int Start, int End, int Word, SejongTag Tag)> tried)
    {
        var places = new int[sentence.Text.Length];
        var gold = new GoldReading(places, new bool[sentence.Words.Length]);
        var starts = new int[sentence.Words.Length];
        for (int e = 0, at = 0; e < sentence.Words.Length; at += sentence.Words[e].Length + 1, e++)
        {
            starts[e] = at;
            Array.Fill(places, e, at, sentence.Words[e].Length);
        }

        foreach (var group in tried.GroupBy(t => places[t.Start / 2]))
        {
            if (sentence.Morphemes[group.Key] is { } morphemes)
            {
                var nodes = group.Select(t => (t, Pieces(sentence.Text, fold, t))).ToLookup(n => n.t.Start);
                var target = morphemes.Select(Folded).ToArray();
                var end = 2 * (starts[group.Key] + sentence.Words[group.Key].Length);
                gold.isSpelt[group.Key] = gold.Spell(nodes, target, 2 * starts[group.Key], end, 0, []);
            }
        }

        return gold;
    }

    public bool Allows(int start, int end, int word, SejongTag tag) => !isSpelt[eojeolOf[start / 2]] || allowed.Contains((start, end, word, tag));

    public bool IsSpelt(int place) => isSpelt[eojeolOf[place / 2]];

    private static Piece Folded(Piece piece) => MorphemeCounts.Folded(piece.Tag switch
    {
        SejongTag.MMA or SejongTag.MMD or SejongTag.MMN => piece with { Tag = SejongTag.MMA },
        SejongTag.SP or SejongTag.SE or SejongTag.SO or SejongTag.SW => piece with { Tag = SejongTag.SS },
        _ => piece,
    });

    private static Piece[] Pieces(string text, FoldModel fold, (int Start, int End, int Word, SejongTag Tag) node)
    {
        if (node.Word < 0)
        {
            return [Folded(new Piece(text[(node.Start / 2)..(node.End / 2)], node.Tag))];
        }

        return [.. Enumerable.Range(0, fold.Model.Words[node.Word].Pieces).Select(i => Folded(fold.Model.Words.PieceOf(node.Word, i)))];
    }

    private bool Spell(ILookup<int, ((int Start, int End, int Word, SejongTag Tag) Node, Piece[] Pieces)> nodes, Piece[] target, int place, int end, int matched, HashSet<(int, int)> dead)
    {
        if (place == end)
        {
            return matched == target.Length;
        }

        if (dead.Contains((place, matched)))
        {
            return false;
        }

        var found = false;
        foreach (var (node, pieces) in nodes[place])
        {
            if (matched + pieces.Length <= target.Length && pieces.AsSpan().SequenceEqual(target.AsSpan(matched, pieces.Length))
                && Spell(nodes, target, node.End, end, matched + pieces.Length, dead))
            {
                allowed.Add(node);
                found = true;
            }
        }

        if (!found)
        {
            dead.Add((place, matched));
        }

        return found;
    }
}

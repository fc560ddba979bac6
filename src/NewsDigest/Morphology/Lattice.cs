using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>
/// The search for the cheapest path (Viterbi). The text is read in windows that end at a blank where there is one, so that time and
/// memory stay linear. Used by one thread at a time and again for the next text; it allocates only when a text needs more room.
/// </summary>
internal sealed class Lattice<TCosts>
    where TCosts : struct, ILatticeCosts
{
    private const int LongestWord = 16;
    private const int LongestGuess = 12;
    private const int LongestRun = 256;

    /// <summary>A window ends at the first blank after so many units, or without a blank after <see cref="HardWindow"/>.</summary>
    private const int Window = 512;
    private const int HardWindow = 1024;

    private readonly AnalyserModel model;
    private readonly WordSet words;
    private readonly TCosts costs;
    private readonly int[] lastAt = new int[2 * (HardWindow + LongestRun + 64)];
    private readonly int[] bestOf;
    private readonly int[] bestCostOf;
    private readonly int[] stampOf;
    private Node[] nodes = new Node[4096];
    private Step[] steps = new Step[256];
    private int count;
    private int stamp;
    private int windowStart;
    private int paid;

    public Lattice(AnalyserModel model, TCosts costs)
    {
        this.model = model;
        this.costs = costs;
        words = model.Words;
        bestOf = new int[model.Labels];
        bestCostOf = new int[model.Labels];
        stampOf = new int[model.Labels];
    }

    /// <summary>Keeps every node, which n-best search needs, and not only the cheapest of those with the same future.</summary>
    public bool KeepsAll { get; init; }

    /// <summary>The path of the last text that was read.</summary>
    public ReadOnlySpan<Step> Path => steps.AsSpan(0, Length);

    /// <summary>How many words the path has.</summary>
    public int Length { get; private set; }

    /// <summary>What the path costs.</summary>
    public int Cost { get; private set; }

    /// <summary>The nodes of the last window; the first is the place before it.</summary>
    public ReadOnlySpan<Node> Nodes => nodes.AsSpan(0, count);

    /// <summary>Finds the cheapest path through a text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Length = 0;
        paid = 0;
        Open(0, model.Beginning, Sound.Start);
        var (from, blank) = (0, 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (blank == 0)
                {
                    (from, blank) = (lastAt[2 * (i - windowStart)], 1);
                }

                if (i - windowStart > Window)
                {
                    from = Close(from, i);
                }

                continue;
            }

            if (blank == 0)
            {
                from = lastAt[2 * (i - windowStart)];
                if (i - windowStart > HardWindow && CanClose(from))
                {
                    from = Close(from, i);
                }
            }

            if (from >= 0)
            {
                Expand(text, i, from, blank);
            }

            var final = lastAt[(2 * (i - windowStart)) + 1];
            if (final >= 0)
            {
                ExpandFinal(text, i, final);
            }

            blank = 0;
        }

        from = blank == 1 ? from : lastAt[2 * (text.Length - windowStart)];
        var last = Cheapest(from, model.End);
        Cost = paid + nodes[last].Cost + costs.Connection(nodes[last].Right, model.End, 1);
        Trace(last);
    }

    private void Open(int start, int right, Sound ends)
    {
        windowStart = start;
        Array.Fill(lastAt, -1);
        lastAt[0] = 0;
        nodes[0] = new Node { Word = -1, Previous = -1, NextHere = -1, Right = (ushort)right, Ends = ends, Start = -1 };
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

    private void Expand(ReadOnlySpan<char> text, int i, int from, int blank)
    {
        stamp++;
        var before = Character.Before(text, i);
        if (Hangul.IsSyllable(text[i]))
        {
            ExpandGuess(text, i, from, blank, before);
        }
        else
        {
            var end = CharacterRuns.End(text, i, LongestRun, model, out var tag);
            var label = end == i + 1 ? model.SymbolLabel(text[i], tag) : (int)tag;
            Add(text, from, blank, i, end, tag, label, costs.Run(2 * i, 2 * end, tag), before, Sound.None);
        }

        Walk(text, WordSet.Root, 2 * i, i, from, blank, before);
    }

    private void ExpandFinal(ReadOnlySpan<char> text, int i, int from)
    {
        var node = words.Child(WordSet.Root, Hangul.FinalAsJamo(Hangul.Final(text[i])));
        if (node == 0)
        {
            return;
        }

        stamp++;
        var before = new Character(text[i], 0);
        AddWords(text, node, from, 0, (2 * i) + 1, 2 * (i + 1), before, inside: false);
        Walk(text, node, (2 * i) + 1, i + 1, from, 0, before);
    }

    /// <summary>Follows the trie from unit <paramref name="at"/> on.</summary>
    private void Walk(ReadOnlySpan<char> text, int node, int place, int at, int from, int blank, Character before)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        for (var k = at; k < limit; k++)
        {
            var c = text[k];
            if (Hangul.IsSyllable(c) && Hangul.Final(c) != 0)
            {
                var opened = words.Child(node, Hangul.WithFinal(c, 0));
                if (opened != 0)
                {
                    AddWords(text, opened, from, blank, place, (2 * k) + 1, before, inside: true);
                }
            }

            node = words.Child(node, c);
            if (node == 0)
            {
                return;
            }

            AddWords(text, node, from, blank, place, 2 * (k + 1), before, inside: false);
        }
    }

    private void AddWords(ReadOnlySpan<char> text, int node, int from, int blank, int start, int end, Character before, bool inside)
    {
        var (first, last) = words.WordsAt(node);
        if (first == last)
        {
            return;
        }

        var after = Character.After(text, end);
        for (var w = first; w < last; w++)
        {
            ref readonly var word = ref words[w];
            if ((inside && word.Open == 0) || (blank == 1 && (word.After & Sound.Start) == Sound.None))
            {
                continue;
            }

            int best, cost;
            if (word.AfterKinds == Sound.None && word.After == (Sound.Noun | Sound.Start))
            {
                if (stampOf[word.Left] != stamp)
                {
                    stampOf[word.Left] = stamp;
                    bestOf[word.Left] = Best(from, word.Left, word.After, Sound.None, blank, out bestCostOf[word.Left]);
                }

                (best, cost) = (bestOf[word.Left], bestCostOf[word.Left]);
            }
            else
            {
                best = Best(from, word.Left, word.After, word.AfterKinds, blank, out cost);
            }

            if (best >= 0)
            {
                cost += costs.Word(w, word, start, end)
                    + costs.Before(word.LeftTag, before.Value, before.Over) + costs.After(word.RightTag, after.Value, after.Over);
                Insert(w, word.RightTag, start, end, best, cost, word.Right, word.End);
            }
        }
    }

    /// <summary>The cheapest node before a label; -1 when none suits.</summary>
    private int Best(int from, int label, Sound after, Sound kinds, int blank, out int bestCost)
    {
        var best = -1;
        bestCost = ILatticeCosts.Forbidden;
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            ref readonly var left = ref nodes[n];
            if (blank == 1)
            {
                if ((left.Ends & Sound.Stem) != Sound.None)
                {
                    continue;
                }
            }
            else if ((left.Ends & after) == Sound.None || (kinds != Sound.None && (left.Ends & kinds) == Sound.None))
            {
                continue;
            }

            var cost = left.Cost + costs.Connection(left.Right, label, blank);
            if (cost < bestCost)
            {
                (best, bestCost) = (n, cost);
            }
        }

        return best;
    }

    /// <summary>Guesses begin where an eojeol does, or after a word of the tables, and end where something may follow a noun.</summary>
    private void ExpandGuess(ReadOnlySpan<char> text, int i, int from, int blank, Character before)
    {
        if (blank == 0 && !CanGuessAfter(from))
        {
            return;
        }

        var limit = Math.Min(text.Length, i + LongestGuess);
        for (var end = i + 1; end <= limit && Hangul.IsSyllable(text[end - 1]); end++)
        {
            var closes = end == text.Length || !Hangul.IsSyllable(text[end]);
            if (!closes && end < i + LongestGuess && !model.FollowsNoun(text[end]) && !BeginsWord(text, end))
            {
                continue;
            }

            // What is cut only because it is too long may go on as another guess: so there is always a path.
            var guessed = end == i + LongestGuess && !closes ? Sound.None : Sound.Guessed;
            for (var tag = SejongTag.NNG; tag <= SejongTag.NNP; tag++)
            {
                Add(text, from, blank, i, end, tag, (int)tag, costs.Guess(text, i, end, tag), before, guessed);
            }
        }
    }

    private bool CanGuessAfter(int from)
    {
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            if ((nodes[n].Ends & (Sound.Stem | Sound.Guessed)) == Sound.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool BeginsWord(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && Hangul.IsSyllable(text[at + 1]) && words.Child(WordSet.Root, text[at]) is var first and not 0 && words.Child(first, text[at + 1]) != 0;

    private void Add(ReadOnlySpan<char> text, int from, int blank, int start, int end, SejongTag tag, int label, int cost, Character before, Sound guessed)
    {
        var best = -1;
        var bestCost = ILatticeCosts.Forbidden;
        var refused = blank == 0 && tag is SejongTag.NNG or SejongTag.NNP ? Sound.Stem | Sound.Guessed : Sound.Stem;
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            var total = nodes[n].Cost + costs.Connection(nodes[n].Right, label, blank);
            if ((nodes[n].Ends & refused) == Sound.None && total < bestCost)
            {
                (best, bestCost) = (n, total);
            }
        }

        if (best >= 0)
        {
            var after = Character.After(text, 2 * end);
            bestCost += cost + costs.Before(tag, before.Value, before.Over) + costs.After(tag, after.Value, after.Over);
            Insert(-1, tag, 2 * start, 2 * end, best, bestCost, (ushort)label, Jamo.NominalEnd(text[end - 1]) | Sound.MakesPredicate | guessed);
        }
    }

    /// <summary>Of the nodes that end at one place with the same future only the cheapest is kept.</summary>
    private void Insert(int word, SejongTag tag, int start, int end, int previous, int cost, ushort right, Sound ends)
    {
        if (cost >= ILatticeCosts.Forbidden / 2)
        {
            return;
        }

        ref var last = ref lastAt[end - (2 * windowStart)];
        var place = -1;
        for (var n = last; n >= 0 && !KeepsAll; n = nodes[n].NextHere)
        {
            if (nodes[n].Right == right && nodes[n].Ends == ends)
            {
                if (nodes[n].Cost <= cost)
                {
                    return;
                }

                place = n;
                break;
            }
        }

        var next = place < 0 ? last : nodes[place].NextHere;
        if (place < 0)
        {
            if (count == nodes.Length)
            {
                Array.Resize(ref nodes, count * 2);
            }

            place = last = count++;
        }

        nodes[place] = new Node { Word = word, Tag = tag, Start = start, End = end, Previous = previous, NextHere = next, Cost = cost, Right = right, Ends = ends };
    }

    /// <summary>A word at its place with the cheapest way to it.</summary>
    internal struct Node
    {
        /// <summary>The word; -1 for a guess or a run of characters, which is then the text itself with the tag <see cref="Tag"/>.</summary>
        public int Word;
        public int Start;
        public int End;
        public int Previous;
        public int NextHere;
        public int Cost;
        public Sound Ends;
        public ushort Right;
        public SejongTag Tag;
    }
}

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

    private void Expand(ReadOnlySpan<char> text, int i, int from, int blank)
    {
        junction.Open(nodes, from, blank, Character.Before(text, i));
        if (Hangul.IsSyllable(text[i]))
        {
            ExpandGuess(text, i);
        }
        else
        {
            var end = CharacterRuns.End(text, i, LongestRun, model, out var tag);
            var label = end == i + 1 ? model.SymbolLabel(text[i], tag) : (int)tag;
            var best = junction.BestBeforeText(label, tag, isGuess: false, out var cost);
            Add(text, best, i, end, tag, label, cost + costs.Run(2 * i, 2 * end, tag), Sound.None);
        }

        Walk(text, WordSet.Root, 2 * i, i);
    }

    private void ExpandFinal(ReadOnlySpan<char> text, int i, int from)
    {
        var node = words.Child(WordSet.Root, Hangul.FinalAsJamo(Hangul.Final(text[i])));
        if (node == 0)
        {
            return;
        }

        junction.Open(nodes, from, 0, new Character(text[i], 0));
        AddWords(text, node, (2 * i) + 1, 2 * (i + 1), inside: false);
        Walk(text, node, (2 * i) + 1, i + 1);
    }

    /// <summary>Follows the trie from unit <paramref name="at"/> on.</summary>
    private void Walk(ReadOnlySpan<char> text, int node, int place, int at)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        for (var k = at; k < limit; k++)
        {
            var c = text[k];
            if (Hangul.IsSyllable(c) && Hangul.Final(c) is var final and not 0)
            {
                var opened = words.Child(node, (char)(c - final));
                if (opened != 0)
                {
                    AddWords(text, opened, place, (2 * k) + 1, inside: true);
                }
            }

            node = words.Child(node, c);
            if (node == 0)
            {
                return;
            }

            AddWords(text, node, place, 2 * (k + 1), inside: false);
        }
    }

    private void AddWords(ReadOnlySpan<char> text, int node, int start, int end, bool inside)
    {
        var (first, last) = words.WordsAt(node);
        if (first == last)
        {
            return;
        }

        var after = costs.Neighbour(1, Character.After(text, end));
        for (var w = first; w < last; w++)
        {
            ref readonly var word = ref words[w];
            ref readonly var entrance = ref words.EntranceOf(word);
            if ((inside && word.Open == 0) || (junction.Blank == 1 && (entrance.After & Sound.Start) == Sound.None))
            {
                continue;
            }

            var best = junction.Best(word.Entrance, entrance, out var cost);
            if (best >= 0)
            {
                ref readonly var exit = ref words.ExitOf(word);
                Insert(w, exit, start, end, best, cost + costs.Word(w, word.Cost, start, end) + costs.Beside(after, exit.Tag));
            }
        }
    }

    /// <summary>Guesses begin where an eojeol does, or after a word of the tables, and end where something may follow a noun.</summary>
    private void ExpandGuess(ReadOnlySpan<char> text, int i)
    {
        if (!junction.TakesGuess)
        {
            return;
        }

        var noun = junction.BestBeforeText((int)SejongTag.NNG, SejongTag.NNG, isGuess: true, out var nounCost);
        var name = junction.BestBeforeText((int)SejongTag.NNP, SejongTag.NNP, isGuess: true, out var nameCost);
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
            var (asNoun, asName) = costs.Guess(text, i, end);
            Add(text, noun, i, end, SejongTag.NNG, (int)SejongTag.NNG, nounCost + asNoun, guessed);
            Add(text, name, i, end, SejongTag.NNP, (int)SejongTag.NNP, nameCost + asName, guessed);
        }
    }

    private bool BeginsWord(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && Hangul.IsSyllable(text[at + 1]) && words.Child(WordSet.Root, text[at]) is var first and not 0 && words.Child(first, text[at + 1]) != 0;

    /// <summary>Adds a guess or a run after node <paramref name="best"/>; <paramref name="cost"/> is the path's but for the character after it.</summary>
    private void Add(ReadOnlySpan<char> text, int best, int start, int end, SejongTag tag, int label, int cost, Sound guessed)
    {
        if (best >= 0)
        {
            var exit = new WordExit(Jamo.NominalEnd(text[end - 1]) | Sound.MakesPredicate | guessed, (ushort)label, tag);
            Insert(-1, exit, 2 * start, 2 * end, best, cost + costs.Beside(costs.Neighbour(1, Character.After(text, 2 * end)), tag));
        }
    }

    /// <summary>Of the nodes that end at one place with the same future only the cheapest is kept.</summary>
    private void Insert(int word, in WordExit exit, int start, int end, int previous, int cost)
    {
        if (cost >= ILatticeCosts.Forbidden / 2)
        {
            return;
        }

        ref var last = ref lastAt[end - (2 * windowStart)];
        var place = -1;
        for (var n = last; n >= 0 && !KeepsAll; n = nodes[n].NextHere)
        {
            if (nodes[n].Right == exit.Right && nodes[n].Ends == exit.Ends)
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

        nodes[place] = new LatticeNode { Word = word, Tag = exit.Tag, Start = start, End = end, Previous = previous, NextHere = next, Cost = cost, Right = exit.Right, Ends = exit.Ends };
    }
}

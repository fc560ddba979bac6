using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <summary>
/// One sentence's search for the cheapest path (Viterbi). Places are numbered 2i before unit i and 2i+1 between the vowel and the
/// final of syllable i, where a swallowed eomi begins (간 = 가 | ㄴ). Used once, by one thread.
/// </summary>
internal sealed class Lattice
{
    private const int LongestWord = 16;

    private readonly string text;
    private readonly AnalyserWords words;
    private readonly CostModel costs;
    private readonly UnknownWords unknown;
    private readonly CharacterRuns runs;
    private readonly int[] lastAt;
    private Node[] nodes;
    private int count;

    public Lattice(string text, AnalyserWords words, CostModel costs, UnknownWords unknown, CharacterRuns runs)
    {
        this.text = text;
        this.words = words;
        this.costs = costs;
        this.unknown = unknown;
        this.runs = runs;
        lastAt = new int[(2 * text.Length) + 2];
        Array.Fill(lastAt, -1);
        nodes = new Node[Math.Max(64, text.Length * 8)];
    }

    /// <summary>The cheapest path, first node first.</summary>
    public List<Node> BestPath()
    {
        var beginning = Begin();
        var (from, blank) = (beginning, 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                from = blank == 1 ? from : lastAt[2 * i];
                blank = 1;
                continue;
            }

            from = blank == 1 ? from : lastAt[2 * i];
            if (from >= 0)
            {
                Expand(i, from, blank);
            }

            if (lastAt[(2 * i) + 1] >= 0)
            {
                ExpandFinal(i, lastAt[(2 * i) + 1]);
            }

            blank = 0;
        }

        return Trace(blank == 1 ? from : lastAt[2 * text.Length]);
    }

    private int Begin()
    {
        nodes[0] = new Node { Word = null, Previous = -1, NextHere = -1, Right = costs.Beginning, Ends = Sound.Start };
        count = 1;
        return 0;
    }

    private List<Node> Trace(int last)
    {
        var best = -1;
        var bestCost = int.MaxValue;
        for (var n = last; n >= 0; n = nodes[n].NextHere)
        {
            var cost = nodes[n].Cost + costs.Connection(nodes[n].Right, costs.End, 1);
            if ((nodes[n].Ends & Sound.Stem) == Sound.None && cost < bestCost)
            {
                (best, bestCost) = (n, cost);
            }
        }

        var path = new List<Node>();
        for (var n = best; n > 0; n = nodes[n].Previous)
        {
            path.Add(nodes[n]);
        }

        path.Reverse();
        return path;
    }

    private void Expand(int i, int from, int blank)
    {
        if (Hangul.IsSyllable(text[i]))
        {
            ExpandUnknown(i, from, blank);
        }
        else
        {
            var end = runs.End(text, i, out var tag);
            Add(from, blank, i, end, null, tag, (int)tag, 0);
        }

        Walk(WordTrie.Root, i, i, from, blank);
    }

    private void ExpandFinal(int i, int from)
    {
        var node = words.Child(WordTrie.Root, Hangul.FinalAsJamo(Hangul.Final(text[i])));
        if (node < 0)
        {
            return;
        }

        AddWords(node, from, 0, (2 * i) + 1, 2 * (i + 1), inside: false);
        Walk(node, (2 * i) + 1, i + 1, from, 0);
    }

    /// <summary>Follows the trie from unit <paramref name="at"/> on; <paramref name="start"/> is a place when odd or a unit.</summary>
    private void Walk(int node, int start, int at, int from, int blank)
    {
        var place = start == at ? 2 * start : start;
        var limit = Math.Min(text.Length, at + LongestWord);
        for (var k = at; k < limit; k++)
        {
            var c = text[k];
            if (Hangul.IsSyllable(c) && Hangul.Final(c) != 0)
            {
                var opened = words.Child(node, Hangul.WithFinal(c, 0));
                if (opened >= 0)
                {
                    AddWords(opened, from, blank, place, (2 * k) + 1, inside: true);
                }
            }

            node = words.Child(node, c);
            if (node < 0)
            {
                return;
            }

            AddWords(node, from, blank, place, 2 * (k + 1), inside: false);
        }
    }

    private void AddWords(int node, int from, int blank, int start, int end, bool inside)
    {
        for (var w = words.FirstWord(node); w >= 0;)
        {
            var word = words[w];
            w = word.Next;
            if (!inside || word.Open)
            {
                Connect(from, blank, word, start, end);
            }
        }
    }

    private void Connect(int from, int blank, Word word, int start, int end)
    {
        var best = -1;
        var bestCost = int.MaxValue;
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            ref readonly var left = ref nodes[n];
            var ends = left.Ends;
            if (blank == 1)
            {
                if ((ends & Sound.Stem) != Sound.None)
                {
                    continue;
                }

                ends = Sound.Start;
            }

            if ((ends & word.After) == Sound.None || (word.AfterKinds != Sound.None && (ends & word.AfterKinds) == Sound.None))
            {
                continue;
            }

            var cost = left.Cost + costs.Connection(left.Right, word.Left, blank);
            if (cost < bestCost)
            {
                (best, bestCost) = (n, cost);
            }
        }

        if (best >= 0)
        {
            Insert(new Node { Word = word, Start = start, End = end, Previous = best, Cost = bestCost + word.Cost, Right = word.Right, Ends = word.End });
        }
    }

    private void ExpandUnknown(int i, int from, int blank)
    {
        var limit = Math.Min(text.Length, i + UnknownWords.Longest);
        for (var end = i + 1; end <= limit && Hangul.IsSyllable(text[end - 1]); end++)
        {
            var form = text.AsSpan(i, end - i);
            Add(from, blank, i, end, null, SejongTag.NNP, (int)SejongTag.NNP, unknown.Cost(form, SejongTag.NNP));
            Add(from, blank, i, end, null, SejongTag.NNG, (int)SejongTag.NNG, unknown.Cost(form, SejongTag.NNG));
        }
    }

    private void Add(int from, int blank, int start, int end, Word? word, SejongTag tag, int label, int cost)
    {
        var form = tag is SejongTag.SN or SejongTag.SL or SejongTag.SH or SejongTag.NNP or SejongTag.NNG or SejongTag.NA ? label : costs.Label(new Piece(text[start..end], tag));
        var best = -1;
        var bestCost = int.MaxValue;
        for (var n = from; n >= 0; n = nodes[n].NextHere)
        {
            ref readonly var left = ref nodes[n];
            var total = left.Cost + costs.Connection(left.Right, form, blank);
            if ((left.Ends & Sound.Stem) == Sound.None && total < bestCost)
            {
                (best, bestCost) = (n, total);
            }
        }

        if (best >= 0)
        {
            Insert(new Node { Word = word, Guess = tag, Start = 2 * start, End = 2 * end, Previous = best, Cost = bestCost + cost, Right = form, Ends = Jamo.NominalEnd(text[end - 1]) | Sound.MakesPredicate });
        }
    }

    /// <summary>Of the nodes that end at one place with the same future only the cheapest is kept.</summary>
    private void Insert(Node node)
    {
        for (var n = lastAt[node.End]; n >= 0; n = nodes[n].NextHere)
        {
            ref var other = ref nodes[n];
            if (other.Right == node.Right && other.Ends == node.Ends)
            {
                if (node.Cost < other.Cost)
                {
                    node.NextHere = other.NextHere;
                    other = node;
                }

                return;
            }
        }

        if (count == nodes.Length)
        {
            Array.Resize(ref nodes, count * 2);
        }

        node.NextHere = lastAt[node.End];
        lastAt[node.End] = count;
        nodes[count++] = node;
    }

    /// <summary>A word at its place with the cheapest way to it.</summary>
    internal struct Node
    {
        /// <summary>The word; null for a guess or a run of characters, which is then the text itself with the tag <see cref="Guess"/>.</summary>
        public Word? Word;
        public SejongTag Guess;
        public int Start;
        public int End;
        public int Previous;
        public int NextHere;
        public int Cost;
        public int Right;
        public Sound Ends;
    }
}

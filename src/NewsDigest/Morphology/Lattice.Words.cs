using NewsDigest.Text;

namespace NewsDigest.Morphology;

/// <content>The words, guesses and runs of characters that go on from a place, and which of them are kept.</content>
internal sealed partial class Lattice<TCosts>
{
    private const int LongestWord = 16;
    private const int LongestGuess = 12;

    /// <summary>About the most that what stands after a word can make it cheaper.</summary>
    private const int MostBeside = 300;

    private void Expand(ReadOnlySpan<char> text, int i, int from, int blank)
    {
        junction.Open(nodes, from, blank, Character.Before(text, i));
        if (Hangul.IsSyllable(text[i]))
        {
            // Words first: what they cost tells which guesses are not worth a look.
            Walk(text, WordSet.Root, 2 * i, i);
            ExpandGuess(text, i);
        }
        else
        {
            var end = CharacterRuns.End(text, i, LongestRun, model, out var tag);
            var label = end == i + 1 ? model.SymbolLabel(text[i], tag) : (int)tag;
            var best = junction.BestBeforeText(label, tag, isGuess: false, out var cost);
            Add(text, best, i, end, tag, label, cost + costs.Run(2 * i, 2 * end, tag), Sound.None);
            Walk(text, WordSet.Root, 2 * i, i);
        }
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
            var next = words.Children(node, c, out var opened);
            if (opened != 0)
            {
                AddWords(text, opened, place, (2 * k) + 1, inside: true);
            }

            node = next;
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

        ref var at = ref places[end - (2 * windowStart)];
        var after = After(text, end, ref at);
        var blank = junction.Blank;
        for (var w = first; w < last; w++)
        {
            ref readonly var word = ref words[w];
            ref readonly var entrance = ref words.EntranceOf(word);
            if ((inside && word.Open == 0) || (blank == 1 && (entrance.After & Sound.Start) == Sound.None))
            {
                continue;
            }

            var best = junction.Best(word.Entrance, entrance, out var cost);
            cost += costs.Word(w, word.Cost, start, end);
            if (best >= 0 && !at.IsBeyond(cost - MostBeside, Worse, isFree: true))
            {
                ref readonly var exit = ref words.ExitOf(word);
                Insert(w, exit, start, end, best, cost + costs.Beside(after, exit.Tag), ref at);
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

        var (noun, nounCost, name, nameCost) = (-1, 0, -1, 0);
        var limit = Math.Min(text.Length, i + LongestGuess);
        for (var end = i + 1; end <= limit && Hangul.IsSyllable(text[end - 1]); end++)
        {
            var closes = end == text.Length || !Hangul.IsSyllable(text[end]);
            var isCut = end == i + LongestGuess && !closes;
            if (places[2 * (end - windowStart)].IsBeyond(junction.Least + GuessFeatures.PriorOf(end - i), Worse, isCut)
                || (!closes && !isCut && !model.FollowsNoun(text[end]) && !BeginsWord(text, end)))
            {
                continue;
            }

            if (noun < 0)
            {
                noun = junction.BestBeforeText((int)SejongTag.NNG, SejongTag.NNG, isGuess: true, out nounCost);
                name = junction.BestBeforeText((int)SejongTag.NNP, SejongTag.NNP, isGuess: true, out nameCost);
            }

            // What is cut only because it is too long may go on as another guess: so there is always a path.
            var guessed = isCut ? Sound.None : Sound.Guessed;
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
            ref var at = ref places[2 * (end - windowStart)];
            Insert(-1, exit, 2 * start, 2 * end, best, cost + costs.Beside(After(text, 2 * end, ref at), tag), ref at);
        }
    }

    private int After(ReadOnlySpan<char> text, int end, ref LatticePlace at) => at.After >= 0 ? at.After : at.After = costs.Neighbour(1, Character.After(text, end));

    /// <summary>Of the nodes that end at one place with the same future only the cheapest is kept.</summary>
    private void Insert(int word, in WordExit exit, int start, int end, int previous, int cost, ref LatticePlace at)
    {
        if (cost >= ILatticeCosts.Forbidden / 2)
        {
            return;
        }

        if (!at.Takes(exit, cost, Worse))
        {
            return;
        }

        ref var last = ref at.Last;
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

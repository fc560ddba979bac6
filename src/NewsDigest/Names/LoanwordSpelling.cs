using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>
/// The Latin spelling of a foreign name, guessed from its Hangul: each sound takes the letters that it had between the same
/// neighbours in known names, and the letters must go together as they do in names (joint n-grams, beam search over integer costs).
/// The pairs are aligned by <c>NewsDigest.Training spellings</c> and read as <see cref="LoanwordPack"/> packs them. Immutable and safe for many threads.
/// </summary>
internal sealed class LoanwordSpelling
{
    private const int Beam = 10;
    private const int MostOptions = 10;
    private const int MostSpellings = 4;
    private const double Doubt = 4;
    private const double Unseen = 0.001;

    // Letters must not be left out just because fewer letters cost less.
    private const int LetterBonus = 40;

    private static readonly Comparer<(string Letters, int History, int Cost)> ByLetters =
        Comparer<(string Letters, int History, int Cost)>.Create((a, b) => string.CompareOrdinal(a.Letters, b.Letters));

    private readonly Pack pack;
    private readonly Packed<int> keys;
    private readonly Packed<int> first;
    private readonly Packed<int> entries;
    private readonly string[] spellings;
    private readonly LetterChain chain;

    /// <summary>A speller that knows the names of a pack.</summary>
    public LoanwordSpelling(Pack pack)
    {
        this.pack = pack;
        keys = pack.Section<int>(0);
        first = pack.Section<int>(1);
        entries = pack.Section<int>(2);
        spellings = new string(pack.Section<char>(3).Span).Split('\n');
        chain = new LetterChain(pack.Section<ushort>(4), pack.Section<short>(5));
    }

    /// <summary>The likeliest spellings of one word of Hangul, best first and capitalised; at least one.</summary>
    public IReadOnlyList<string> Of(string hangul)
    {
        var units = LoanwordUnits.Of(hangul);
        List<(string Letters, int History, int Cost)> beam = [("", LetterChain.Empty, 0)];
        var next = new List<(string Letters, int History, int Cost)>();
        var ways = new List<Way>();
        for (var i = 0; i < units.Count; i++)
        {
            ways.Clear();
            foreach (var (more, own) in Options(units, i))
            {
                for (var from = 0; from < beam.Count; from++)
                {
                    var (after, total) = Append(beam[from].History, beam[from].Cost + own, more, i == units.Count - 1);
                    ways.Add(new Way(total, from, more, after));
                }
            }

            next.Clear();
            Best(ways, beam, next);
            (beam, next) = (next, beam);
        }

        pack.KeepAlive();
        string[] found = [.. beam.Where(b => b.Letters.Length > 0).Take(MostSpellings).Select(b => char.ToUpperInvariant(b.Letters[0]) + b.Letters[1..])];
        return found.Length > 0 ? found : [LoanwordGuess.Latin(hangul)];
    }

    // The cheapest different spellings; of those that cost the same the first in the alphabet. Few of the ways are ever spelt.
    private static void Best(List<Way> ways, List<(string Letters, int History, int Cost)> beam, List<(string Letters, int History, int Cost)> next)
    {
        Span<long> order = stackalloc long[MostOptions * Beam];
        order = order[..ways.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ((long)ways[i].Cost << 32) | (uint)i;
        }

        order.Sort();
        for (var at = 0; at < order.Length && next.Count < Beam;)
        {
            var (first, cost) = (next.Count, ways[(int)order[at]].Cost);
            for (; at < order.Length && ways[(int)order[at]].Cost == cost; at++)
            {
                var way = ways[(int)order[at]];
                var letters = beam[way.From].Letters + way.More;
                if (!next.Exists(n => n.Letters == letters))
                {
                    next.Add((letters, way.History, cost));
                }
            }

            next.Sort(first, next.Count - first, ByLetters);
        }

        next.RemoveRange(Math.Min(Beam, next.Count), Math.Max(0, next.Count - Beam));
    }

    private (int History, int Cost) Append(int history, int cost, string letters, bool isLast)
    {
        foreach (var c in letters)
        {
            cost += Chain(history, c - 'a' + 1) - LetterBonus;
            history = LetterChain.Next(history, c - 'a' + 1);
        }

        return (history, isLast ? cost + Chain(history, LetterChain.End) : cost);
    }

    // The chain counts three tenths: most of what letters do after one another the sounds say already.
    private int Chain(int history, int letter) => chain.Cost(history, letter) * 3 / 10;

    private List<(string Letters, int Cost)> Options(List<int> units, int at)
    {
        var all = Seen(units, at, 0);
        if (all.IsEmpty)
        {
            return [("", 0)];
        }

        var options = new List<(string, int)>(MostOptions);
        foreach (var entry in all[..Math.Min(MostOptions, all.Length)])
        {
            var letters = entry >> LoanwordPack.CountBits;
            var odds = Unseen;
            for (var order = 0; order < LoanwordPack.Orders; order++)
            {
                var (count, total) = Count(Seen(units, at, order), letters);
                odds = total > 0 ? (count + (Doubt * odds)) / (total + Doubt) : odds;
            }

            options.Add((spellings[letters], (int)Math.Round(-100 * Math.Log(odds), MidpointRounding.AwayFromZero)));
        }

        return options;
    }

    private static (int Count, int Total) Count(ReadOnlySpan<int> seen, int letters)
    {
        var (count, total) = (0, 0);
        foreach (var entry in seen)
        {
            var here = entry & ((1 << LoanwordPack.CountBits) - 1);
            count = entry >> LoanwordPack.CountBits == letters ? here : count;
            total += here;
        }

        return (count, total);
    }

    /// <summary>The spellings that a sound had between its neighbours, with their counts, the commonest first.</summary>
    private ReadOnlySpan<int> Seen(List<int> units, int at, int order)
    {
        var index = keys.Span.BinarySearch(LoanwordPack.Key(units, at, order));
        return index < 0 ? [] : entries.Slice(first[index], first[index + 1] - first[index]);
    }

    /// <summary>One spelling of the sounds before with more letters.</summary>
    private readonly record struct Way(int Cost, int From, string More, int History);
}

using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>
/// The Latin spelling of a foreign name, guessed from its Hangul: each sound takes the letters that it had between the same
/// neighbours in known names, and the letters must go together as they do in names (joint n-grams, beam search over integer costs).
/// The pairs are aligned by <c>NewsDigest.Training spellings</c>. Immutable and safe for many threads.
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

    private readonly Dictionary<int, Spellings> counts = [];
    private readonly LetterChain chain;

    /// <summary>A speller that knows aligned pairs: the columns <c>ko</c> and <c>letters</c>, those of each sound parted by '|'.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="words">Names in Latin letters, to learn how letters go together.</param>
    public LoanwordSpelling(Table pairs, IEnumerable<string> words)
    {
        foreach (var row in pairs.Rows)
        {
            var units = LoanwordUnits.Of(row["ko"]);
            var letters = row["letters"].Split('|');
            if (letters.Length != units.Count)
            {
                throw row.Error("letters", $"{letters.Length} groups of letters for {units.Count} sounds");
            }

            for (var i = 0; i < units.Count; i++)
            {
                for (var order = 0; order < 4; order++)
                {
                    var key = Key(units, i, order);
                    if (!counts.TryGetValue(key, out var known))
                    {
                        counts.Add(key, known = new Spellings());
                    }

                    known.Add(letters[i]);
                }
            }
        }

        chain = new LetterChain(words);
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
        if (!counts.TryGetValue(Key(units, at, 0), out var all))
        {
            return [("", 0)];
        }

        var seen = new Spellings?[4];
        for (var order = 0; order < 4; order++)
        {
            seen[order] = counts.GetValueOrDefault(Key(units, at, order));
        }

        var options = new List<(string, int)>(MostOptions);
        foreach (var letters in all.Likeliest)
        {
            var odds = Unseen;
            foreach (var here in seen)
            {
                if (here is not null)
                {
                    odds = (here.Count(letters) + (Doubt * odds)) / (here.Total + Doubt);
                }
            }

            options.Add((letters, (int)Math.Round(-100 * Math.Log(odds), MidpointRounding.AwayFromZero)));
        }

        return options;
    }

    // The sound; with the one after; with the one before too; with the second after too.
    private static int Key(List<int> units, int at, int order)
    {
        var key = units[at];
        key |= order > 0 ? Unit(units, at + 1) << 7 : 0;
        key |= order > 1 ? Unit(units, at - 1) << 14 : 0;
        key |= order > 2 ? Unit(units, at + 2) << 21 : 0;
        return key | (order << 28);
    }

    private static int Unit(List<int> units, int at) => at < 0 || at >= units.Count ? LoanwordUnits.Edge : units[at];

    /// <summary>One spelling of the sounds before with more letters.</summary>
    private readonly record struct Way(int Cost, int From, string More, int History);

    /// <summary>How often a sound was spelt in which letters.</summary>
    private sealed class Spellings
    {
        private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
        private string[]? likeliest;

        public int Total { get; private set; }

        /// <summary>The commonest; sorted when first asked, which two threads may do to no harm.</summary>
        public string[] Likeliest => likeliest ??=
            [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostOptions).Select(c => c.Key)];

        public int Count(string letters) => counts.GetValueOrDefault(letters);

        public void Add(string letters)
        {
            counts[letters] = Count(letters) + 1;
            Total++;
        }
    }
}

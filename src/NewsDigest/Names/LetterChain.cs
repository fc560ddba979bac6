namespace NewsDigest.Names;

/// <summary>How well letters follow one another in known names: interpolated counts of up to four letters. Safe for many threads once built.</summary>
internal sealed class LetterChain
{
    /// <summary>Before the first letter.</summary>
    public const int Start = 27;

    /// <summary>After the last letter.</summary>
    public const int End = 28;

    private const int Orders = 4;
    private const int Histories = 1 << 15;
    private const int Letters = 32;
    private const double Doubt = 4;

    // By context, those of fewer letters first.
    private readonly ushort[] counts = new ushort[FirstOf(Orders) * Letters];
    private readonly int[] totals = new int[FirstOf(Orders)];
    private readonly byte[] kinds = new byte[FirstOf(Orders)];
    private readonly short[]?[] costs = new short[]?[Histories];

    /// <summary>Counts the letters of words of a–z.</summary>
    public LetterChain(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var history = Empty;
            foreach (var letter in word.Select(c => c - 'a' + 1).Append(End))
            {
                for (var order = 0; order < Orders; order++)
                {
                    var context = Key(history, order);
                    ref var count = ref counts[(context * Letters) + letter];
                    kinds[context] += count == 0 ? (byte)1 : (byte)0;
                    totals[context]++;
                    count++;
                }

                history = Next(history, letter);
            }
        }
    }

    /// <summary>The history before a word.</summary>
    public static int Empty => (((Start * 32) + Start) * 32) + Start;

    /// <summary>The history after one more letter.</summary>
    public static int Next(int history, int letter) => ((history * 32) + letter) & 0x7FFF;

    /// <summary>The cost of a letter, in hundredths of log odds.</summary>
    public int Cost(int history, int letter) => (costs[history] ??= Costs(history))[letter];

    // Made when first asked for; two threads may make the same row twice, to no harm.
    private short[] Costs(int history)
    {
        var row = new short[Letters];
        for (var letter = 0; letter < Letters; letter++)
        {
            row[letter] = (short)Computed(history, letter);
        }

        return row;
    }

    private int Computed(int history, int letter)
    {
        var odds = 1.0 / End;
        for (var order = 0; order < Orders; order++)
        {
            var context = Key(history, order);
            if (totals[context] > 0)
            {
                var doubt = Doubt * Math.Sqrt(kinds[context]);
                odds = (counts[(context * Letters) + letter] + (doubt * odds)) / (totals[context] + doubt);
            }
        }

        return (int)Math.Round(-100 * Math.Log(odds), MidpointRounding.AwayFromZero);
    }

    private static int Key(int history, int order) => FirstOf(order) + (history & ((1 << (5 * order)) - 1));

    /// <summary>Contexts of fewer letters: 1 + 32 + 32² ….</summary>
    private static int FirstOf(int order) => ((1 << (5 * order)) - 1) / (Letters - 1);
}

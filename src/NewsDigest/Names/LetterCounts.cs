namespace NewsDigest.Names;

/// <summary>Counts how letters follow one another in names, up to four of them, and computes what <see cref="LetterChain"/> reads.</summary>
internal sealed class LetterCounts
{
    private const int Orders = 4;
    private const double Doubt = 4;

    // By context, those of fewer letters first.
    private readonly int[] counts = new int[FirstOf(Orders) * LetterChain.Letters];
    private readonly int[] totals = new int[FirstOf(Orders)];
    private readonly int[] kinds = new int[FirstOf(Orders)];

    /// <summary>Counts the letters of words of a–z.</summary>
    public LetterCounts(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var history = LetterChain.Empty;
            foreach (var letter in word.Select(c => c - 'a' + 1).Append(LetterChain.End))
            {
                for (var order = 0; order < Orders; order++)
                {
                    var context = Key(history, order);
                    ref var count = ref counts[(context * LetterChain.Letters) + letter];
                    kinds[context] += count == 0 ? 1 : 0;
                    totals[context]++;
                    count++;
                }

                history = LetterChain.Next(history, letter);
            }
        }
    }

    /// <summary>For each history the number of its row, which histories share that end alike and are not told apart; and the rows, a cost for each letter.</summary>
    public (ushort[] Rows, short[] Costs) Costs()
    {
        var numbers = new Dictionary<int, ushort>();
        var costs = new List<short>();
        var rows = new ushort[LetterChain.Histories];
        for (var history = 0; history < rows.Length; history++)
        {
            var order = Orders - 1;
            while (order > 0 && totals[Key(history, order)] == 0)
            {
                order--;
            }

            if (numbers.TryAdd(Key(history, order), checked((ushort)numbers.Count)))
            {
                for (var letter = 0; letter < LetterChain.Letters; letter++)
                {
                    costs.Add(checked((short)Cost(history, letter)));
                }
            }

            rows[history] = numbers[Key(history, order)];
        }

        return (rows, [.. costs]);
    }

    private int Cost(int history, int letter)
    {
        var odds = 1.0 / LetterChain.End;
        for (var order = 0; order < Orders; order++)
        {
            var context = Key(history, order);
            if (totals[context] > 0)
            {
                var doubt = Doubt * Math.Sqrt(kinds[context]);
                odds = (counts[(context * LetterChain.Letters) + letter] + (doubt * odds)) / (totals[context] + doubt);
            }
        }

        return (int)Math.Round(-100 * Math.Log(odds), MidpointRounding.AwayFromZero);
    }

    private static int Key(int history, int order) => FirstOf(order) + (history & ((1 << (5 * order)) - 1));

    // Contexts of fewer letters: 1 + 32 + 32² ….
    private static int FirstOf(int order) => ((1 << (5 * order)) - 1) / (LetterChain.Letters - 1);
}

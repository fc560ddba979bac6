namespace NewsDigest.Names;

/// <summary>How well letters follow one another in known names: interpolated counts of up to four letters. Safe for many threads once built.</summary>
internal sealed class LetterChain
{
    /// <summary>Before the first letter.</summary>
    public const int Start = 27;

    /// <summary>After the last letter.</summary>
    public const int End = 28;

    private const int Orders = 4;
    private const double Doubt = 4;

    private const int Histories = 1 << 15;
    private const int Letters = 32;

    private readonly Dictionary<int, int> counts = [];
    private readonly short[]?[] costs = new short[]?[Histories];
    private readonly Dictionary<int, (int Total, int Kinds)> contexts = [];

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
                    ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (context * 32) + letter, out _);
                    ref var seen = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(contexts, context, out _);
                    seen = (seen.Total + 1, seen.Kinds + (count == 0 ? 1 : 0));
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
            if (contexts.TryGetValue(context, out var seen))
            {
                var doubt = Doubt * Math.Sqrt(seen.Kinds);
                odds = (counts.GetValueOrDefault((context * 32) + letter) + (doubt * odds)) / (seen.Total + doubt);
            }
        }

        return (int)Math.Round(-100 * Math.Log(odds), MidpointRounding.AwayFromZero);
    }

    private static int Key(int history, int order) => (order << 15) | (history & ((1 << (5 * order)) - 1));
}

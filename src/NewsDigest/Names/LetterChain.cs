using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>How well letters follow one another in known names: costs by up to three letters before, read where the pack lies. Safe for many threads.</summary>
internal sealed class LetterChain(Packed<ushort> rows, Packed<short> costs)
{
    /// <summary>Before the first letter.</summary>
    public const int Start = 27;

    /// <summary>After the last letter.</summary>
    public const int End = 28;

    /// <summary>Letters a–z are 1–26.</summary>
    public const int Letters = 32;

    /// <summary>How many histories there are: three letters.</summary>
    public const int Histories = Letters * Letters * Letters;

    /// <summary>The history before a word.</summary>
    public static int Empty => (((Start * Letters) + Start) * Letters) + Start;

    /// <summary>The history after one more letter.</summary>
    public static int Next(int history, int letter) => ((history * Letters) + letter) & (Histories - 1);

    /// <summary>The cost of a letter, in hundredths of log odds.</summary>
    public int Cost(int history, int letter) => costs[(rows[history] * Letters) + letter];
}

using System.Globalization;
using System.Reflection;

namespace NewsDigest.Text;

/// <summary>
/// The two tables of canonical composition, read when the first letter needs them. They are read here and not through the Lexicon
/// room, which stands above this one.
/// </summary>
internal static class CanonicalTables
{
    private static readonly Lazy<Dictionary<char, char>> Singletons = new(() => Rows("singletons").ToDictionary(r => r[0], r => r[1]));

    private static readonly Lazy<Dictionary<int, char>> Compositions = new(() => Rows("compositions").ToDictionary(r => Pair(r[0], r[1]), r => r[2]));

    /// <summary>The canonical equivalent of a single character; itself when it has none.</summary>
    public static char Singleton(char c) => IsInSingletonBlock(c) ? Singletons.Value.GetValueOrDefault(c, c) : c;

    /// <summary>Whether <paramref name="c"/> may be composed with the letter before it.</summary>
    public static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A';

    /// <summary>The letter that a base and a mark make; null when there is none.</summary>
    public static char? Composed(char letter, char mark) => Compositions.Value.TryGetValue(Pair(letter, mark), out var composed) ? composed : null;

    // The blocks that hold every row of the table; common pages have no letter of them, so that the table need not be read.
    private static bool IsInSingletonBlock(char c) => c is
        (>= '\u0340' and <= '\u0387') or (>= '\u1F71' and <= '\u2001') or (>= '\u2126' and <= '\u212B') or '\u2329' or '\u232A' or (>= '\uF900' and <= '\uFAFF');

    private static int Pair(char letter, char mark) => (letter << 16) | mark;

    private static IEnumerable<char[]> Rows(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Data/Text/{table}.tsv")
            ?? throw new InvalidOperationException($"The library holds no table Data/Text/{table}.tsv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return [.. line.Split('\t').Select(cell => (char)int.Parse(cell, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        }
    }
}

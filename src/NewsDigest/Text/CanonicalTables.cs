using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace NewsDigest.Text;

/// <summary>
/// The two tables of canonical composition. They are read here and not through the Lexicon room, which stands above this one.
/// </summary>
internal static class CanonicalTables
{
    private static readonly FrozenDictionary<char, char> Singletons =
        Rows("singletons").ToFrozenDictionary(r => r[0], r => r[1]);

    private static readonly FrozenDictionary<(char Base, char Mark), char> Compositions =
        Rows("compositions").ToFrozenDictionary(r => (r[0], r[1]), r => r[2]);

    /// <summary>The canonical equivalent of a single character; itself when it has none.</summary>
    public static char Singleton(char c) => Singletons.GetValueOrDefault(c, c);

    /// <summary>Whether <paramref name="c"/> may be composed with the letter before it.</summary>
    public static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A';

    /// <summary>The letter that a base and a mark make; null when there is none.</summary>
    public static char? Composed(char letter, char mark) => Compositions.TryGetValue((letter, mark), out var composed) ? composed : null;

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

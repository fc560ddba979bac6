using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace NewsDigest.Lexicon;

/// <summary>
/// A user's terms, each with the English it must always have. A line is <c>term</c>, tab, <c>English</c>, and where wanted a third cell
/// with grammar as in <c>Data/Lexicon</c> (<c>u</c> uncountable, <c>p</c> plural, <c>the</c>, <c>pl=</c> the plural form). A term that ends in 다 is a verb;
/// all others are nouns or names. Empty lines and lines that begin with '#' are passed over. Immutable and safe for many threads.
/// </summary>
public sealed class Glossary
{
    private readonly FrozenDictionary<string, string> english;

    private Glossary(Table table)
    {
        Rows = table;
        english = table.Rows.ToFrozenDictionary(r => r["lemma"], r => r["english"], StringComparer.Ordinal);
    }

    /// <summary>The terms without blanks, in file order.</summary>
    public ImmutableArray<string> Terms => [.. Rows.Rows.Select(r => r["lemma"])];

    /// <summary>The terms as rows of a lexicon.</summary>
    internal Table Rows { get; }

    /// <summary>Reads a glossary.</summary>
    /// <param name="reader">The text; it is not closed.</param>
    /// <param name="name">What error messages call it.</param>
    /// <exception cref="TableException">A line has no English, or a term stands twice.</exception>
    public static Glossary Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = new StringBuilder("lemma\ttag\tenglish\tgrammar\tframe\tclass\tdomain\tcontext\n");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            line = line.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t').Select(c => c.Trim()).ToArray();
            if (cells.Length < 2 || cells[0].Length == 0 || cells[1].Length == 0)
            {
                throw new TableException(name, number, 1, "ND1004", "expected a term, a tab and its English");
            }

            var term = cells[0].Replace(" ", "", StringComparison.Ordinal);
            if (!seen.TryAdd(term, number))
            {
                throw new TableException(name, number, 1, "ND1005", $"'{cells[0]}' stands in line {seen[term]} already");
            }

            var isVerb = term.Length > 2 && term.EndsWith('다');
            rows.Append(term).Append('\t').Append(isVerb ? "VV" : "NNG").Append('\t').Append(cells[1]).Append('\t').Append(Grammar(cells, isVerb)).Append("\t\t").Append(isVerb ? "act" : "").Append("\t\t\n");
        }

        using var table = new StringReader(rows.ToString());
        return new Glossary(Table.Read(table, name));
    }

    /// <summary>The English of a term, with or without its blanks; null when it is none.</summary>
    public string? Find(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return english.GetValueOrDefault(term.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>A term that is written with capitals is a name and takes no article.</summary>
    private static string Grammar(string[] cells, bool isVerb) =>
        cells.Length > 2 ? cells[2] : !isVerb && char.IsUpper(cells[1][0]) ? "u" : "";
}

using System.Collections.Immutable;

namespace NewsDigest.Lexicon;

/// <summary>
/// A table of linguistic facts: UTF-8, LF, tab-separated, a header line, one fact a line, no quoting. Empty lines and lines that
/// start with '#' are comments. Immutable and safe for many threads.
/// </summary>
public sealed class Table
{
    private Table(string name, ImmutableArray<string> columns, ImmutableArray<TableRow> rows)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Where the table came from: its path below <c>Data/</c>, or the name given by the caller.</summary>
    public string Name { get; }

    /// <summary>The names of the header line.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows in file order.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>Reads a table of the library, such as <c>Facts/units.tsv</c>.</summary>
    /// <exception cref="TableException">A row is not well formed.</exception>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static Table Embedded(string path)
    {
        using var reader = new StringReader(Library.Text(path) ?? throw new ArgumentException($"The library holds no table Data/{path}.", nameof(path)));
        return Read(reader, "Data/" + path);
    }

    /// <summary>The paths below <c>Data/</c> of all tables of a folder, in ordinal order.</summary>
    public static ImmutableArray<string> EmbeddedIn(string folder) =>
        [.. Library.Tables.Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))];

    /// <summary>Reads a table from text, for users' own lexicons.</summary>
    /// <param name="reader">The text; it is not closed.</param>
    /// <param name="name">What error messages call the table.</param>
    /// <exception cref="TableException">A row is not well formed.</exception>
    public static Table Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ImmutableArray<string>? columns = null;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = [.. cells];
                continue;
            }

            if (cells.Length != columns.Value.Length)
            {
                throw new TableException(name, number, 1, "ND1001", $"{cells.Length} columns, expected {columns.Value.Length}");
            }

            rows.Add(new TableRow(name, number, columns.Value, cells));
        }

        return new Table(name, columns ?? [], rows.ToImmutable());
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace NewsDigest.Lexicon;

/// <summary>One line of a <see cref="Table"/>, which knows where it stands so that errors and explanations can name it.</summary>
public sealed class TableRow
{
    private readonly ImmutableArray<string> columns;
    private readonly string[] cells;

    internal TableRow(string table, int line, ImmutableArray<string> columns, string[] cells)
    {
        TableName = table;
        Line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /// <summary>The table's name, as in error messages.</summary>
    public string TableName { get; }

    /// <summary>1-based line in the table's file.</summary>
    public int Line { get; }

    /// <summary>The cell of a column; an empty cell is an empty string.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string this[string column] => cells[IndexOf(column)];

    /// <summary>The cell as an invariant decimal.</summary>
    /// <exception cref="TableException">It is none.</exception>
    public decimal Decimal(string column) =>
        decimal.TryParse(this[column], NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : throw Error(column, $"'{this[column]}' is not a number");

    /// <summary>The cell as an invariant integer; 0 when it is empty.</summary>
    /// <exception cref="TableException">It is none.</exception>
    public int Integer(string column) =>
        this[column] is var cell && cell.Length == 0 ? 0
        : int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Error(column, $"'{cell}' is no integer");

    /// <summary>The cell as an enum name, case ignored.</summary>
    /// <exception cref="TableException">It is none.</exception>
    public T Enum<T>(string column)
        where T : struct, Enum =>
        System.Enum.TryParse<T>(this[column], ignoreCase: true, out var value) ? value : throw Error(column, $"'{this[column]}' is no {typeof(T).Name}");

    /// <summary>The parts of a cell between <paramref name="separator"/>; empty for an empty cell.</summary>
    public string[] List(string column, char separator) => this[column].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An error that points at a cell of this row.</summary>
    public TableException Error(string column, string message) => new(TableName, Line, IndexOf(column) + 1, "ND1002", message);

    private int IndexOf(string column)
    {
        var index = columns.IndexOf(column);
        return index >= 0 ? index : throw new ArgumentException($"{TableName} has no column '{column}'.", nameof(column));
    }
}

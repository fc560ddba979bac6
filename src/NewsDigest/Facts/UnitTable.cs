using NewsDigest.Lexicon;

namespace NewsDigest.Facts;

/// <summary>A row of Data/Facts/units.tsv.</summary>
/// <param name="Code">The unit of the value.</param>
/// <param name="Kind">How its English is made.</param>
/// <param name="Singular">English for one.</param>
/// <param name="Plural">English for others.</param>
/// <param name="Native">The least native numeral that may precede it; <see cref="int.MaxValue"/> when none may.</param>
/// <param name="Glued">Whether a native numeral may precede it without a space.</param>
internal sealed record Unit(string Code, string Kind, string Singular, string Plural, int Native, bool Glued)
{
    /// <summary>The least value it counts.</summary>
    public decimal Least { get; init; } = decimal.MinValue;

    /// <summary>The greatest value it counts.</summary>
    public decimal Most { get; init; } = decimal.MaxValue;

    public bool IsFigure => Kind != "none";
}

/// <summary>The counters, units and currencies by their Korean forms.</summary>
internal sealed class UnitTable
{
    private readonly FormTable<(string Form, Unit[] Units)> forms;

    public UnitTable(Table table)
    {
        var rows = new List<(string Form, Unit Unit)>();
        foreach (var row in table.Rows)
        {
            var glued = row.List("glued", ' ');
            var native = row["native"] switch { "1" => 1, "2" => 2, _ => int.MaxValue };
            foreach (var form in row.List("forms", '|'))
            {
                rows.Add((form, new Unit(row["unit"], row["kind"], row["singular"], row["plural"], native, glued.Contains(form, StringComparer.Ordinal))
                {
                    Least = row["least"].Length > 0 ? row.Decimal("least") : decimal.MinValue,
                    Most = row["most"].Length > 0 ? row.Decimal("most") : decimal.MaxValue,
                }));
            }
        }

        forms = new(rows.GroupBy(r => r.Form, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, (g.Key, g.Select(r => r.Unit).ToArray()))));
        All = [.. rows.Select(r => r.Unit)];
    }

    /// <summary>Every unit, once for each of its forms.</summary>
    public IReadOnlyList<Unit> All { get; }

    /// <summary>The units written at <paramref name="start"/>, the longest form first.</summary>
    public IEnumerable<(int End, (string Form, Unit[] Units) Value)> At(string text, int start) => forms.At(text, start);
}

using System.Collections.Immutable;
using NewsDigest.Lexicon;

namespace NewsDigest.Reading;

/// <summary>A row of <c>Reading/metadata.tsv</c>: what a piece of a metadata line looks like.</summary>
/// <param name="Kind">e-mail, link, phone, time, source, editor, author …</param>
/// <param name="Pattern">Its shape; the group <c>v</c> is its value.</param>
/// <param name="Example">A piece that it takes.</param>
/// <param name="ExampleValue">The value in the example.</param>
internal sealed record MetaItem(string Kind, LinePattern Pattern, string Example, string ExampleValue);

/// <summary>The rows of <c>Reading/metadata.tsv</c> in their order.</summary>
internal static class MetaItems
{
    private const string RolePlaceholder = "{role}";

    public static ImmutableArray<MetaItem> All { get; } =
        [.. Table.Embedded("Reading/metadata.tsv").Rows.Select(r => new MetaItem(r["kind"], Pattern(r), r["example_ko"], r["example_value"]))];

    private static LinePattern Pattern(TableRow row) =>
        new(row["pattern"].Replace(RolePlaceholder, string.Join('|', PressNames.Roles), StringComparison.Ordinal), LinePattern.Needs(row));
}

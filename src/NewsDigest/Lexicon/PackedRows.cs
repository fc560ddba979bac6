using System.Text;

namespace NewsDigest.Lexicon;

/// <summary>Where rows of packed tables stand; a row is read from its table's text when it is asked for. Immutable and safe for many threads.</summary>
internal sealed class PackedRows
{
    private const int LineBits = 20;

    private readonly Packed<int> first;
    private readonly Packed<int> offsets;
    private readonly Packed<int> origins;

    public PackedRows(Pack pack)
    {
        first = pack.Section<int>(0);
        offsets = pack.Section<int>(1);
        origins = pack.Section<int>(2);
    }

    /// <summary>The rows of a word by their numbers: from the first up to, not including, the second.</summary>
    public (int First, int End) Of(int word) => (first[word], first[word + 1]);

    /// <summary>The cells of a row.</summary>
    public string[] Cells(int row)
    {
        var text = Library.Texts[offsets[row]..];
        text = text.IndexOf((byte)'\n') is >= 0 and var end ? text[..end] : text;
        var cells = new string[text.Count((byte)'\t') + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            var length = text.IndexOf((byte)'\t') is >= 0 and var tab ? tab : text.Length;
            cells[i] = length == 0 ? "" : Encoding.UTF8.GetString(text[..length]);
            text = text[Math.Min(text.Length, length + 1)..];
        }

        return cells;
    }

    /// <summary>The name of the table of a row, as in error messages, and the line there.</summary>
    public (string Table, int Line) Origin(int row) => (Library.Names[origins[row] >> LineBits], origins[row] & ((1 << LineBits) - 1));

    /// <summary>Packs the rows of words, given as table and line.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<(string Table, int Line)>> words, TableTexts texts)
    {
        var (first, offsets, origins) = (new List<int> { 0 }, new List<int>(), new List<int>());
        foreach (var (table, line) in words.SelectMany(rows => Counted(rows, first)))
        {
            var number = texts.Number(table);
            offsets.Add(texts.OffsetOf(number, line));
            origins.Add((number << LineBits) | line);
        }

        return new PackWriter().Add<int>(first.ToArray()).Add<int>(offsets.ToArray()).Add<int>(origins.ToArray()).ToBytes();
    }

    private static IReadOnlyList<(string Table, int Line)> Counted(IReadOnlyList<(string Table, int Line)> rows, List<int> first)
    {
        first.Add(first[^1] + rows.Count);
        return rows;
    }
}

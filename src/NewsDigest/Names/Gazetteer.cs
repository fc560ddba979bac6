using System.Collections.Immutable;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>
/// The well-known names, found by Korean spelling or by Hanja. Several things may share a spelling (기상청 in Korea and Japan). A row is
/// read when its spelling is first asked for. Safe for many threads.
/// </summary>
internal sealed class Gazetteer
{
    private readonly WordIndex spellings;
    private readonly PackedRows rows;
    private readonly WordIndex hanja;
    private readonly PackedRows hanjaRows;
    private readonly WordIndex beginnings;
    private readonly Packed<ulong> lengths;
    private readonly Packed<char> foreignWords;

    // Made when first asked for; two threads may make the same rows twice, to no harm.
    private readonly ImmutableArray<GazetteerEntry>[] read;

    // One bit for each hash of two letters: most places of a text begin no name, and this answers so from the first cache.
    private readonly ulong[] begins = new ulong[1 << (16 - 6)];

    public Gazetteer(Pack pack)
    {
        spellings = new WordIndex(pack.Inner(0));
        rows = new PackedRows(pack.Inner(1));
        hanja = new WordIndex(pack.Inner(2));
        hanjaRows = new PackedRows(pack.Inner(3));
        beginnings = new WordIndex(pack.Inner(4));
        lengths = pack.Section<ulong>(5);
        foreignWords = pack.Section<char>(6);
        read = FreshArray.Of<ImmutableArray<GazetteerEntry>>(spellings.Count);
        for (var i = 0; i < beginnings.Count; i++)
        {
            var place = Place(beginnings[i]);
            begins[place >> 6] |= 1UL << (place & 63);
        }
    }

    /// <summary>All spellings with what is spelt so.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<GazetteerEntry>>> Entries =>
        Enumerable.Range(0, spellings.Count).Select(i => KeyValuePair.Create(new string(spellings[i]), Of(i)));

    /// <summary>The words of foreign names in Latin letters.</summary>
    public IEnumerable<string> ForeignWords => new string(foreignWords.Span).Split('\n');

    /// <summary>Everything that is spelt so.</summary>
    public ImmutableArray<GazetteerEntry> Find(ReadOnlySpan<char> korean) => spellings.Find(korean) is >= 0 and var number ? Of(number) : [];

    /// <summary>Whether anything is spelt so.</summary>
    public bool Has(ReadOnlySpan<char> korean) => spellings.Find(korean) >= 0;

    /// <summary>What is written with these Hanja.</summary>
    public GazetteerEntry? FindHanja(string characters) => hanja.Find(characters) is >= 0 and var number ? Read(hanjaRows, hanjaRows.Of(number).First) : null;

    /// <summary>The lengths of the names of two letters and more that start like this text: a bit for each.</summary>
    public ulong LengthsAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || Place(text) is var place && (begins[place >> 6] & (1UL << (place & 63))) == 0)
        {
            return 0;
        }

        return beginnings.Find(text[..2]) is >= 0 and var number ? lengths[number] : 0;
    }

    private ImmutableArray<GazetteerEntry> Of(int spelling)
    {
        if (read[spelling] is { IsDefault: false } known)
        {
            return known;
        }

        var (first, end) = rows.Of(spelling);
        return read[spelling] = [.. Enumerable.Range(first, end - first).Select(row => Read(rows, row))];
    }

    private static GazetteerEntry Read(PackedRows rows, int row)
    {
        var (table, line) = rows.Origin(row);
        return rows.Cells(row) is [var korean, var english, var type, var kind, var country, var hanja, ..] && Enum.TryParse<EntityType>(type, ignoreCase: true, out var entity)
            ? new GazetteerEntry(korean, english, entity, kind, country, hanja) { Table = table, Line = line }
            : throw new TableException(table, line, 1, "ND1001", "not the columns of the gazetteer");
    }

    private static int Place(ReadOnlySpan<char> text) => (int)((((uint)text[0] * 31) ^ text[1]) * 0x9E3779B1 >> 16);
}

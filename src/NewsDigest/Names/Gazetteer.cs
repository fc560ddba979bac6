using System.Collections.Immutable;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>The well-known names, found by Korean spelling or by Hanja. Several things may share a spelling (기상청 in Korea and Japan).</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, ImmutableArray<GazetteerEntry>> byKorean;
    private readonly Dictionary<string, ImmutableArray<GazetteerEntry>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, GazetteerEntry> byHanja;
    private readonly Dictionary<(char, char), int[]> lengths;

    // One bit for each hash of two letters: most places of a text begin no name, and this answers so from the first cache.
    private readonly ulong[] begins = new ulong[1 << (16 - 6)];

    public Gazetteer(IEnumerable<Table> tables)
    {
        var korean = new Dictionary<string, List<GazetteerEntry>>(StringComparer.Ordinal);
        var hanja = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var row in tables.SelectMany(t => t.Rows))
        {
            var entry = new GazetteerEntry(row["ko"], row["en"], row.Enum<EntityType>("type"), row["kind"], row["country"], row["hanja"]) { Table = row.TableName, Line = row.Line };
            Add(korean, entry.Korean, entry);
            foreach (var alias in row.List("aliases", '|'))
            {
                Add(korean, alias, entry);
            }

            if (Generic(entry) is { } generic && !entry.Korean.EndsWith(generic))
            {
                Add(korean, entry.Korean + generic, entry);
            }

            if (entry.Hanja.Length > 1)
            {
                hanja.TryAdd(entry.Hanja, entry);
            }
        }

        byKorean = new Dictionary<string, ImmutableArray<GazetteerEntry>>(korean.Count, StringComparer.Ordinal);
        foreach (var (key, list) in korean)
        {
            byKorean.Add(key, [.. list]);
        }

        lookup = byKorean.GetAlternateLookup<ReadOnlySpan<char>>();
        byHanja = hanja;
        lengths = korean.Keys.Where(k => k.Length > 1).GroupBy(k => (k[0], k[1])).ToDictionary(g => g.Key, g => g.Select(k => k.Length).Distinct().OrderDescending().ToArray());
        foreach (var (first, second) in lengths.Keys)
        {
            begins[Place(first, second) >> 6] |= 1UL << (Place(first, second) & 63);
        }
    }

    /// <summary>Everything that is spelt so.</summary>
    public ImmutableArray<GazetteerEntry> Find(ReadOnlySpan<char> korean) => lookup.TryGetValue(korean, out var entries) ? entries : [];

    /// <summary>What is written with these Hanja.</summary>
    public GazetteerEntry? FindHanja(string hanja) => byHanja.GetValueOrDefault(hanja);

    /// <summary>The lengths that names of two letters and more have which start like this text, longest first.</summary>
    public ReadOnlySpan<int> LengthsAt(ReadOnlySpan<char> text) =>
        text.Length > 1 && (begins[Place(text[0], text[1]) >> 6] & (1UL << (Place(text[0], text[1]) & 63))) != 0 ? lengths.GetValueOrDefault((text[0], text[1]), []) : [];

    /// <summary>All spellings.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<GazetteerEntry>>> Entries => byKorean;

    // Korean adds the kind of place to any foreign one: 하이퐁시, 동나이성, 텍사스주.
    private static char? Generic(GazetteerEntry entry) => entry switch
    {
        { Type: not EntityType.Place } or { Country: "" or "KR" or "KP" or "CN" or "JP" or "TW" } => null,
        { Kind: "city" or "capital" } => '시',
        { Kind: "province", Country: "VN" } => '성',
        { Kind: "province" } => '주',
        _ => null,
    };

    private static int Place(char first, char second) => (int)((((uint)first * 31) ^ second) * 0x9E3779B1 >> 16);

    private static void Add(Dictionary<string, List<GazetteerEntry>> map, string key, GazetteerEntry entry)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map.Add(key, list = []);
        }

        if (!list.Contains(entry))
        {
            list.Add(entry);
        }
    }
}

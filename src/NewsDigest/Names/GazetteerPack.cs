using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Packs the tables of names for <see cref="Gazetteer"/>.</summary>
internal static class GazetteerPack
{
    private const int LongestSpelling = 63;

    /// <summary>The pack: spellings and their rows, Hanja and their rows, the first two letters of spellings and their lengths, as bits; the words of foreign names.</summary>
    /// <exception cref="TableException">A row is not well formed.</exception>
    public static byte[] Write(IEnumerable<Table> tables, TableTexts texts)
    {
        var korean = new SortedDictionary<string, List<(string Table, int Line)>>(StringComparer.Ordinal);
        var hanja = new SortedDictionary<string, (string Table, int Line)>(StringComparer.Ordinal);
        var names = new List<GazetteerEntry>();
        foreach (var row in tables.SelectMany(t => t.Rows))
        {
            var entry = Entry(row);
            names.Add(entry);
            foreach (var spelling in Spellings(entry, row.List("aliases", '|')).Distinct(StringComparer.Ordinal))
            {
                if (spelling.Length is 0 or > LongestSpelling)
                {
                    throw row.Error("ko", $"a spelling has 1 to {LongestSpelling} letters");
                }

                korean.TryAdd(spelling, []);
                korean[spelling].Add((row.TableName, row.Line));
            }

            if (entry.Hanja.Length > 1)
            {
                hanja.TryAdd(entry.Hanja, (row.TableName, row.Line));
            }
        }

        var begins = korean.Keys.Where(k => k.Length > 1).GroupBy(k => k[..2], StringComparer.Ordinal).ToArray();
        return new PackWriter()
            .Add<byte>(WordIndex.Write([.. korean.Keys]))
            .Add<byte>(PackedRows.Write(korean.Values, texts))
            .Add<byte>(WordIndex.Write([.. hanja.Keys]))
            .Add<byte>(PackedRows.Write(hanja.Values.Select(row => new[] { row }), texts))
            .Add<byte>(WordIndex.Write([.. begins.Select(g => g.Key)]))
            .Add<ulong>(begins.Select(g => g.Aggregate(0UL, (bits, spelling) => bits | (1UL << spelling.Length))).ToArray())
            .Add<char>(string.Join('\n', LoanwordNames.Words(names)))
            .ToBytes();
    }

    /// <summary>A row of a table of names.</summary>
    /// <exception cref="TableException">It is not well formed.</exception>
    public static GazetteerEntry Entry(TableRow row) =>
        new(row["ko"], row["en"], row.Enum<EntityType>("type"), row["kind"], row["country"], row["hanja"]) { Table = row.TableName, Line = row.Line };

    private static IEnumerable<string> Spellings(GazetteerEntry entry, string[] aliases)
    {
        yield return entry.Korean;
        foreach (var alias in aliases)
        {
            yield return alias;
        }

        if (Generic(entry) is { } generic && !entry.Korean.EndsWith(generic))
        {
            yield return entry.Korean + generic;
        }
    }

    // Korean adds the kind of place to any foreign one: 하이퐁시, 동나이성, 텍사스주.
    private static char? Generic(GazetteerEntry entry) => entry switch
    {
        { Type: not EntityType.Place } or { Country: "" or "KR" or "KP" or "CN" or "JP" or "TW" } => null,
        { Kind: "city" or "capital" } => '시',
        { Kind: "province", Country: "VN" } => '성',
        { Kind: "province" } => '주',
        _ => null,
    };
}

using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Packs what known names say of sounds and letters for <see cref="LoanwordSpelling"/>.</summary>
internal static class LoanwordPack
{
    /// <summary>How many keys a sound has: alone; with the one after; with the one before too; with the second after too.</summary>
    public const int Orders = 4;

    /// <summary>How often a spelling was counted stands below its number.</summary>
    public const int CountBits = 16;

    /// <summary>
    /// The pack: the keys of sounds between their neighbours, rising; where the spellings of each begin; each spelling's number and
    /// count, the commonest first; the spellings; and two sections of <see cref="LetterChain"/>.
    /// </summary>
    /// <param name="pairs">Aligned pairs: the columns <c>ko</c> and <c>letters</c>, those of each sound parted by '|'.</param>
    /// <param name="words">Names in Latin letters, to learn how letters go together.</param>
    /// <exception cref="TableException">A row has not as many groups of letters as sounds.</exception>
    public static byte[] Write(Table pairs, IEnumerable<string> words)
    {
        var counts = new SortedDictionary<int, Dictionary<string, int>>();
        foreach (var row in pairs.Rows)
        {
            var units = LoanwordUnits.Of(row["ko"]);
            var letters = row["letters"].Split('|');
            if (letters.Length != units.Count)
            {
                throw row.Error("letters", $"{letters.Length} groups of letters for {units.Count} sounds");
            }

            for (var i = 0; i < units.Count; i++)
            {
                for (var order = 0; order < Orders; order++)
                {
                    var key = Key(units, i, order);
                    counts.TryAdd(key, new Dictionary<string, int>(StringComparer.Ordinal));
                    counts[key][letters[i]] = counts[key].GetValueOrDefault(letters[i]) + 1;
                }
            }
        }

        string[] spellings = [.. counts.Values.SelectMany(c => c.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (first, entries) = (new List<int> { 0 }, new List<int>());
        foreach (var known in counts.Values)
        {
            entries.AddRange(known.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => (Array.BinarySearch(spellings, c.Key, StringComparer.Ordinal) << CountBits) | checked((ushort)c.Value)));
            first.Add(entries.Count);
        }

        var (rows, costs) = new LetterCounts(words).Costs();
        return new PackWriter().Add<int>(counts.Keys.ToArray()).Add<int>(first.ToArray()).Add<int>(entries.ToArray()).Add<char>(string.Join('\n', spellings))
            .Add<ushort>(rows).Add<short>(costs).ToBytes();
    }

    /// <summary>A key of a sound.</summary>
    public static int Key(List<int> units, int at, int order)
    {
        var key = units[at];
        key |= order > 0 ? Unit(units, at + 1) << 7 : 0;
        key |= order > 1 ? Unit(units, at - 1) << 14 : 0;
        key |= order > 2 ? Unit(units, at + 2) << 21 : 0;
        return key | (order << 28);
    }

    private static int Unit(List<int> units, int at) => at < 0 || at >= units.Count ? LoanwordUnits.Edge : units[at];
}

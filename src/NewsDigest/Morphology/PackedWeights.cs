using System.Globalization;
using System.Runtime.Intrinsics;
using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>
/// Weights read in place from a pack: rows of 16 fingerprints and their 16 weights, one cache line each, so that a feature costs one look at
/// memory and no branch. A feature without a weight shares the fingerprint of one that has it once in ten thousand times.
/// </summary>
internal sealed class PackedWeights : FeatureWeights
{
    private const int Places = 16;
    private const int Row = 2 * Places;

    /// <summary>Fewer rows are tried first with other factors: two weights of a row must not look alike, and none has more than 16.</summary>
    private const int Tries = 4000;
    private const int Fullest = 8;

    private readonly Pack pack;
    private readonly Packed<ushort> rows;
    private readonly ulong multiplier;
    private readonly int shift;

    public PackedWeights(Pack pack)
    {
        this.pack = pack;
        var numbers = pack.Section<ulong>(0);
        (multiplier, shift) = (numbers[0], (int)numbers[1]);
        rows = pack.Section<ushort>(1);
    }

    public override int Sum(ReadOnlySpan<ulong> features)
    {
        var sums = Vector256<int>.Zero;
        var table = rows.Span;
        foreach (var feature in features)
        {
            var mixed = feature * multiplier;
            var row = table.Slice((int)(mixed >> shift) * Row, Row);
            ref readonly var first = ref row[0];
            var weights = Vector256.LoadUnsafe(in first, Places) & Vector256.Equals(Vector256.LoadUnsafe(in first), Vector256.Create(Fingerprint(mixed)));
            var (low, high) = Vector256.Widen(weights.AsInt16());
            sums += low + high;
        }

        pack.KeepAlive();
        return Vector256.Sum(sums);
    }

    /// <summary>Packs the rows of a table of weights.</summary>
    public static byte[] Write(Table table) => Write(table.Rows.Select(row => KeyValuePair.Create(
        ulong.TryParse(row["feature"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key) ? key : throw row.Error("feature", "16 hexadecimal digits expected"),
        (short)row.Integer("weight"))));

    /// <summary>Packs weights by feature; of two for one feature the later is kept.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<ulong, short>> rows)
    {
        var weights = new SortedDictionary<ulong, short>();
        foreach (var (feature, weight) in rows)
        {
            weights[feature] = weight;
        }

        for (var bits = 4; ; bits++)
        {
            for (var attempt = 0; attempt < Tries && weights.Count <= Fullest << bits; attempt++)
            {
                var factor = Feature(attempt, bits);
                if (Arranged(weights, factor, 64 - bits) is { } packed)
                {
                    return new PackWriter().Add<ulong>([factor, (ulong)(64 - bits)]).Add<ushort>(packed).ToBytes();
                }
            }
        }
    }

    // The high bits choose the row; these are the best mixed of the others.
    private static ushort Fingerprint(ulong mixed) => (ushort)(mixed >> 28);

    private static ushort[]? Arranged(SortedDictionary<ulong, short> weights, ulong factor, int shift)
    {
        var packed = new ushort[Row << (64 - shift)];
        var filled = new byte[1 << (64 - shift)];
        foreach (var (feature, weight) in weights)
        {
            var mixed = feature * factor;
            var row = (int)(mixed >> shift);
            var prints = packed.AsSpan(row * Row, filled[row]);
            if (filled[row] == Places || prints.Contains(Fingerprint(mixed)))
            {
                return null;
            }

            packed[(row * Row) + filled[row]] = Fingerprint(mixed);
            packed[(row * Row) + Places + filled[row]++] = (ushort)weight;
        }

        return packed;
    }
}

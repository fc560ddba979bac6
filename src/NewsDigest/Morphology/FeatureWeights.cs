using NewsDigest.Lexicon;

namespace NewsDigest.Morphology;

/// <summary>Integer weights of hashed features; what has none weighs 0.</summary>
internal abstract class FeatureWeights
{
    public abstract int this[ulong feature] { get; }

    /// <summary>The number of a feature: its kind and up to three things it saw, mixed (the finaliser of MurmurHash3).</summary>
    public static ulong Feature(int kind, int first, int second = 0, int third = 0)
    {
        var hash = Mix(((ulong)(uint)kind << 32) | (uint)first);
        return Mix(hash ^ (((ulong)(uint)second << 32) | (uint)third)) | 1;
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xFF51AFD7ED558CCD;
        value ^= value >> 33;
        value *= 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}

/// <summary>Weights read in place from a pack: an open-addressed table of keys and their weights.</summary>
internal sealed class PackedWeights(Pack pack) : FeatureWeights
{
    private const int BitShift = 43;
    private const int WordShift = BitShift + 6;

    private readonly Packed<ulong> keys = pack.Section<ulong>(0);
    private readonly Packed<short> weights = pack.Section<short>(1);
    private readonly ulong[] present = Present(pack.Section<ulong>(0));

    public override int this[ulong feature]
    {
        get
        {
            if ((present[feature >> WordShift] & (1UL << (int)((feature >> BitShift) & 63))) == 0)
            {
                return 0;
            }

            for (var slot = AnalyserModel.Slot(feature, keys.Length); ; slot = (slot + 1) & (keys.Length - 1))
            {
                var found = keys[slot];
                if (found == feature)
                {
                    return weights[slot];
                }

                if (found == 0)
                {
                    return 0;
                }
            }
        }
    }

    /// <summary>A bit for each key by the first bits of its hash: most features have no weight, and this small table stays in the cache.</summary>
    private static ulong[] Present(Packed<ulong> keys)
    {
        var bits = new ulong[1 << (64 - WordShift)];
        foreach (var key in keys.Span)
        {
            bits[key >> WordShift] |= key == 0 ? 0 : 1UL << (int)((key >> BitShift) & 63);
        }

        return bits;
    }

    /// <summary>Packs the rows of a table of weights.</summary>
    public static byte[] Write(Table table)
    {
        var rows = new Dictionary<ulong, int>();
        foreach (var row in table.Rows)
        {
            rows[ulong.TryParse(row["feature"], System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var key)
                ? key : throw row.Error("feature", "16 hexadecimal digits expected")] = row.Integer("weight");
        }

        var (keys, values) = ModelWriter.HashTable(rows);
        return new PackWriter().Add<ulong>(keys).Add<short>(values).ToBytes();
    }

    /// <summary>Keeps the memory alive up to here.</summary>
    public void KeepAlive() => pack.KeepAlive();
}

using System.Buffers.Text;
using System.Text;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>
/// The text form of the weights: a header line, then for each feature, in rising order, its number and an integer for each label,
/// parted by tabs.
/// </summary>
internal static class TaggerWeights
{
    /// <summary>The header line.</summary>
    public static string Header => "feature\t" + string.Join('\t', Enum.GetNames<TaggerLabel>());

    /// <summary>The weights of a stream; it is not closed.</summary>
    /// <exception cref="TableException">A row is not well formed or out of order.</exception>
    public static IReadOnlyList<(int Feature, short[] Weights)> Read(Stream stream, string name)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read(memory.GetBuffer().AsSpan(0, (int)memory.Length), name);
    }

    private static List<(int Feature, short[] Weights)> Read(ReadOnlySpan<byte> bytes, string name)
    {
        var rows = new List<(int Feature, short[] Weights)>();
        for (var line = 1; bytes.Length > 0 || line == 1; line++)
        {
            var end = bytes.IndexOf((byte)'\n');
            var text = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            if (line == 1)
            {
                if (Encoding.UTF8.GetString(text) != Header)
                {
                    throw new TableException(name, 1, 1, "ND1001", "these are no weights of this tagger");
                }

                continue;
            }

            var row = Row(text, name, line);
            if (row.Feature >= 1 << TaggerHash.Bits || row.Feature <= (rows.Count == 0 ? -1 : rows[^1].Feature))
            {
                throw new TableException(name, line, 1, "ND1002", "features must rise");
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Writes weights.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<(int Feature, short[] Weights)> rows)
    {
        writer.Write(Header + "\n");
        foreach (var (feature, weights) in rows)
        {
            writer.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{feature}\t{string.Join('\t', weights)}\n"));
        }
    }

    private static (int Feature, short[] Weights) Row(ReadOnlySpan<byte> text, string name, int line)
    {
        var weights = new short[TaggerPack.Labels];
        var feature = 0;
        for (var column = 0; column <= TaggerPack.Labels; column++)
        {
            if (!Utf8Parser.TryParse(text, out int number, out var length) || length < text.Length != column < TaggerPack.Labels)
            {
                throw new TableException(name, line, column + 1, "ND1002", "no integer, or a wrong number of columns");
            }

            text = text[Math.Min(text.Length, length + 1)..];
            if (column == 0)
            {
                feature = number;
            }
            else
            {
                weights[column - 1] = (short)Math.Clamp(number, short.MinValue, short.MaxValue);
            }
        }

        return (feature, weights);
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsDigest.Lexicon;

/// <summary>Writes a <see cref="Pack"/>, section after section; the same sections give the same bytes.</summary>
internal sealed class PackWriter
{
    private const int Alignment = 16;

    private readonly List<byte[]> sections = [];

    /// <summary>Adds the next section.</summary>
    public PackWriter Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        sections.Add(MemoryMarshal.AsBytes(values).ToArray());
        return this;
    }

    /// <summary>The finished pack.</summary>
    public byte[] ToBytes()
    {
        var head = Align(4 * (3 + (2 * sections.Count)));
        var total = head + sections.Sum(s => Align(s.Length));
        var bytes = new byte[total];
        Put(bytes, 0, Pack.Magic);
        Put(bytes, 1, Pack.Format);
        Put(bytes, 2, sections.Count);
        var offset = head;
        for (var i = 0; i < sections.Count; i++)
        {
            Put(bytes, 3 + (2 * i), offset);
            Put(bytes, 4 + (2 * i), sections[i].Length);
            sections[i].CopyTo(bytes, offset);
            offset += Align(sections[i].Length);
        }

        return bytes;
    }

    private static int Align(int size) => (size + Alignment - 1) / Alignment * Alignment;

    private static void Put(byte[] bytes, int index, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * index), value);
}

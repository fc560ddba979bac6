using System.Reflection;
using System.Runtime.InteropServices;

namespace NewsDigest.Lexicon;

/// <summary>
/// Numbered sections of plain values, little-endian, read where they lie: magic, format, count, then offset and length of each
/// section. Immutable and safe for many threads; the memory of an embedded pack lives as long as its assembly.
/// </summary>
internal sealed unsafe class Pack
{
    /// <summary>Raised whenever the layout of any section changes; an old pack must fail and not be misread.</summary>
    public const int Format = 4;

    /// <summary>"NDPK" as the first bytes.</summary>
    public const int Magic = 0x4B50444E;

    private readonly byte* first;
    private readonly int length;
    private readonly object? owner;

    private Pack(byte* first, int length, object? owner)
    {
        this.first = first;
        this.length = length;
        this.owner = owner;
        if (length < 12 || Header(0) != Magic)
        {
            throw new TableException("The packed tables are damaged: no header.");
        }

        if (Header(1) != Format)
        {
            throw new TableException($"The packed tables have format {Header(1)}, this library reads format {Format}.");
        }
    }

    /// <summary>Opens a resource of this assembly; null when there is none or the machine is not little-endian.</summary>
    public static Pack? Embedded(string name)
    {
        var stream = BitConverter.IsLittleEndian ? Assembly.GetExecutingAssembly().GetManifestResourceStream(name) : null;
        if (stream is UnmanagedMemoryStream mapped)
        {
            return new Pack(mapped.PositionPointer, checked((int)mapped.Length), mapped);
        }

        if (stream is null)
        {
            return null;
        }

        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Of(bytes);
        }
    }

    /// <summary>A pack made in this process.</summary>
    public static Pack Of(ReadOnlySpan<byte> bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        fixed (byte* start = pinned)
        {
            return new Pack(start, pinned.Length, pinned);
        }
    }

    /// <summary>The values of a section.</summary>
    public Packed<T> Section<T>(int number)
        where T : unmanaged
    {
        var (offset, size) = Bounds(number);
        return new Packed<T>(first + offset, size);
    }

    /// <summary>A section that is a pack itself.</summary>
    public Pack Inner(int number)
    {
        var (offset, size) = Bounds(number);
        return new Pack(first + offset, size, this);
    }

    /// <summary>Keeps the memory alive up to here.</summary>
    public void KeepAlive() => GC.KeepAlive(owner);

    private (int Offset, int Size) Bounds(int number)
    {
        if ((uint)number >= (uint)Header(2))
        {
            throw new TableException($"The packed tables have no section {number}.");
        }

        var (offset, size) = (Header(3 + (2 * number)), Header(4 + (2 * number)));
        return offset >= 0 && size >= 0 && offset <= length - size ? (offset, size) : throw new TableException($"Section {number} of the packed tables is damaged.");
    }

    private int Header(int index) => MemoryMarshal.Read<int>(new ReadOnlySpan<byte>(first + (4 * index), 4));
}

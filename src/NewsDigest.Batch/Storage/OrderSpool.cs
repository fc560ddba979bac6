using System.Buffers.Binary;
using System.Text;

namespace NewsDigest.Batch.Storage;

/// <summary>An item of the input in its place.</summary>
/// <param name="Offset">Where it stands in the spool.</param>
/// <param name="Work">Its work.</param>
/// <param name="First">Where the first item of the same work stands; negative when this is the first.</param>
/// <param name="Id">Its id.</param>
/// <param name="Url">Its address; null when unknown.</param>
/// <param name="Print">The fingerprint of its words; null when it has none or is not the first.</param>
internal readonly record struct OrderedItem(long Offset, UInt128 Work, long First, string Id, string? Url, ulong? Print);

/// <summary>The input's order, written while it is read, so that the output can be put in order at the end without holding it in memory.</summary>
internal sealed class OrderSpool(IJobDisk disk, string path) : IDisposable
{
    private const int HeadLength = 40;
    private const int FlushAt = 1 << 16;

    private readonly MemoryStream pending = new();
    private IJobFile? file;
    private long length;

    /// <summary>Items with a fingerprint.</summary>
    public int Prints { get; private set; }

    /// <summary>Adds an item and tells where it stands.</summary>
    public long Add(UInt128 work, long first, string id, string? url, ulong? print = null)
    {
        file ??= disk.Create(path);
        var offset = length;
        var idBytes = Encoding.UTF8.GetBytes(id);
        var urlBytes = Encoding.UTF8.GetBytes(url ?? "");
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteUInt128LittleEndian(head, work);
        BinaryPrimitives.WriteInt64LittleEndian(head[16..], first);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], idBytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[28..], url is null ? -1 : urlBytes.Length);
        // No text of thirty words has the fingerprint 0.
        BinaryPrimitives.WriteUInt64LittleEndian(head[32..], print ?? 0);
        Prints += print is > 0 ? 1 : 0;
        pending.Write(head);
        pending.Write(idBytes);
        pending.Write(urlBytes);
        length += HeadLength + idBytes.Length + urlBytes.Length;
        if (pending.Length >= FlushAt)
        {
            Flush();
        }

        return offset;
    }

    /// <summary>Ends the writing; items can be read then.</summary>
    public void Complete()
    {
        file ??= disk.Create(path);
        Flush();
        file.Dispose();
    }

    /// <summary>All items in order.</summary>
    public IEnumerable<OrderedItem> Items()
    {
        using var stream = disk.OpenRead(path);
        for (long offset = 0; offset < length; offset = stream.Position)
        {
            yield return Read(stream, offset);
        }
    }

    /// <summary>Looks items up by their place.</summary>
    public Stream OpenRead() => disk.OpenRead(path);

    /// <summary>The item at a place.</summary>
    public static OrderedItem At(Stream stream, long offset)
    {
        stream.Seek(offset, SeekOrigin.Begin);
        return Read(stream, offset);
    }

    public void Dispose()
    {
        file?.Dispose();
        pending.Dispose();
        WholeFile.TryDelete(disk, path);
    }

    private static OrderedItem Read(Stream stream, long offset)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        stream.ReadExactly(head);
        var id = new byte[BinaryPrimitives.ReadInt32LittleEndian(head[24..])];
        stream.ReadExactly(id);
        var urlLength = BinaryPrimitives.ReadInt32LittleEndian(head[28..]);
        var url = new byte[Math.Max(0, urlLength)];
        stream.ReadExactly(url);
        var print = BinaryPrimitives.ReadUInt64LittleEndian(head[32..]);
        return new OrderedItem(offset, BinaryPrimitives.ReadUInt128LittleEndian(head), BinaryPrimitives.ReadInt64LittleEndian(head[16..]), Encoding.UTF8.GetString(id), urlLength < 0 ? null : Encoding.UTF8.GetString(url), print == 0 ? null : print);
    }

    private void Flush()
    {
        file!.Write(pending.GetBuffer().AsSpan(0, (int)pending.Length));
        pending.SetLength(0);
    }
}

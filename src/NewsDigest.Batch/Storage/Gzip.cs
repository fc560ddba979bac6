using System.IO.Compression;

namespace NewsDigest.Batch.Storage;

/// <summary>One gzip member at a time.</summary>
internal static class Gzip
{
    /// <summary>A member of the bytes and a line end.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> line)
    {
        var packed = new MemoryStream(line.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(line);
            gzip.Write("\n"u8);
        }

        return packed.ToArray();
    }

    /// <summary>The bytes without the line end.</summary>
    /// <exception cref="InvalidDataException">The member is damaged.</exception>
    public static byte[] Unpack(byte[] member)
    {
        using var gzip = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
        using var line = new MemoryStream(member.Length * 6);
        gzip.CopyTo(line);
        return line.Length > 0 ? line.GetBuffer().AsSpan(0, (int)line.Length - 1).ToArray() : throw new InvalidDataException("an empty member");
    }
}

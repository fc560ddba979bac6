using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace NewsDigest.Batch.Storage;

/// <summary>Where a line of a log stands.</summary>
internal readonly record struct LogPlace(int Segment, long Offset, int Length);

/// <summary>
/// An append-only log of one-line records in numbered segments. Each line begins with a checksum over its segment, its number in the
/// segment and its text, so that a half-written, stale or damaged line is known; what a segment holds before its first bad line is
/// good, what comes after is not believed. Nothing is ever appended to a segment of an earlier run. Not safe for many threads, but
/// for <see cref="Read"/>.
/// </summary>
internal sealed class CheckedLog : IDisposable
{
    private const int LongestLine = 64 * 1024 * 1024;
    private const int ChecksumLength = 9;
    private const string Extension = ".log";

    private readonly IJobDisk disk;
    private readonly string folder;
    private readonly ArrayBufferWriter<byte> pending = new();
    private IJobFile? file;
    private int segment;
    private int line;
    private long length;
    private bool isBroken;

    private CheckedLog(IJobDisk disk, string folder)
    {
        this.disk = disk;
        this.folder = folder;
    }

    /// <summary>Lines that were not believed, in all segments.</summary>
    public int BadLines { get; private set; }

    /// <summary>Reads what is there, calling <paramref name="replay"/> for each good line in order. Changes nothing on the disk.</summary>
    public static CheckedLog Open(IJobDisk disk, string folder, Action<LogPlace, ReadOnlyMemory<byte>> replay)
    {
        var log = new CheckedLog(disk, folder);
        foreach (var name in disk.List(folder))
        {
            if (name.EndsWith(Extension, StringComparison.Ordinal) && int.TryParse(name.AsSpan(0, name.Length - Extension.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                log.Replay(number, replay);
                log.segment = Math.Max(log.segment, number);
            }
        }

        return log;
    }

    /// <summary>Adds a line, which <see cref="Commit"/> will write.</summary>
    /// <param name="text">JSON without a line end.</param>
    public LogPlace Append(ReadOnlySpan<byte> text)
    {
        if (file is null)
        {
            segment++;
            line = 0;
            length = 0;
            file = disk.Create(PathOf(segment));
            disk.SyncFolder(folder);
        }

        var place = new LogPlace(segment, length + pending.WrittenCount + ChecksumLength, text.Length);
        Encoding.ASCII.GetBytes(Checksum(segment, line, text).ToString("x8", CultureInfo.InvariantCulture) + " ", pending);
        pending.Write(text);
        pending.Write("\n"u8);
        line++;
        return place;
    }

    /// <summary>Makes every appended line survive a power cut.</summary>
    public void Commit()
    {
        if (pending.WrittenCount == 0)
        {
            return;
        }

        // After a failed write or sync nobody knows what the file holds; only a new segment is safe, and a new run begins one.
        if (isBroken)
        {
            throw new JobDiskException(PathOf(segment), pending.WrittenCount, new IOException("an earlier write to this file failed"));
        }

        isBroken = true;
        file!.Write(pending.WrittenSpan);
        file.Sync();
        isBroken = false;
        length += pending.WrittenCount;
        pending.ResetWrittenCount();
    }

    /// <summary>The text of a committed line.</summary>
    public byte[] Read(LogPlace place)
    {
        using var stream = disk.OpenRead(PathOf(place.Segment));
        stream.Seek(place.Offset, SeekOrigin.Begin);
        var text = new byte[place.Length];
        stream.ReadExactly(text);
        return text;
    }

    public void Dispose() => file?.Dispose();

    private void Replay(int number, Action<LogPlace, ReadOnlyMemory<byte>> replay)
    {
        using var stream = disk.OpenRead(PathOf(number));
        var lines = new ByteLines(stream, LongestLine);
        for (var n = 0; lines.Next() is { } next; n++)
        {
            if (!next.IsEnded || next.IsCut || next.Bytes.Length < ChecksumLength || !IsGood(number, n, next.Bytes.Span))
            {
                BadLines++;
                return;
            }

            replay(new LogPlace(number, next.Offset + ChecksumLength, next.Bytes.Length - ChecksumLength), next.Bytes[ChecksumLength..]);
        }
    }

    private static bool IsGood(int segment, int line, ReadOnlySpan<byte> bytes) =>
        bytes[ChecksumLength - 1] == ' '
        && uint.TryParse(bytes[..(ChecksumLength - 1)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var stated)
        && stated == Checksum(segment, line, bytes[ChecksumLength..]);

    /// <summary>CRC-32C (Castagnoli).</summary>
    private static uint Checksum(int segment, int line, ReadOnlySpan<byte> text)
    {
        var crc = BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, (uint)segment), (uint)line);
        foreach (var b in text)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return ~crc;
    }

    private string PathOf(int number) => Path.Combine(folder, number.ToString("d6", CultureInfo.InvariantCulture) + Extension);
}

namespace NewsDigest.Batch.Storage;

/// <summary>A file of lines under its provisional name, written through a buffer.</summary>
internal sealed class HalfFile(IJobDisk disk, string path) : IDisposable
{
    private const int FlushAt = 1 << 18;

    private readonly IJobFile file = disk.Create(path + JobFiles.Half);
    private readonly MemoryStream pending = new();

    /// <summary>Adds a line and its end.</summary>
    public void WriteLine(ReadOnlySpan<byte> line)
    {
        pending.Write(line);
        pending.Write("\n"u8);
        if (pending.Length >= FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Makes all lines survive a power cut.</summary>
    public void Sync()
    {
        Flush();
        file.Sync();
    }

    public void Dispose()
    {
        pending.Dispose();
        file.Dispose();
    }

    private void Flush()
    {
        if (pending.Length > 0)
        {
            file.Write(pending.GetBuffer().AsSpan(0, (int)pending.Length));
            pending.SetLength(0);
        }
    }
}

using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsDigest.Batch.Storage;

/// <summary>The file system of this machine.</summary>
internal sealed class LocalDisk : IJobDisk
{
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public IReadOnlyList<string> List(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)] : [];

    public bool Exists(string path) => File.Exists(path);

    public long Length(string path) => new FileInfo(path).Length;

    public IJobFile Create(string path) => new LocalFile(File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read));

    // Buffers of a handful of files that are read in order; the reader of parts keeps its own.
    public Stream OpenRead(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);

    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public void SyncFolder(string path) => FolderSync.Sync(path);

    public void Delete(string path) => File.Delete(path);

    public IDisposable? Lock(string path, string note)
    {
        FileStream stream;
        try
        {
            // FileShare.None is an flock on Unix: it goes with the process, however that ends.
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (IsSharingViolation(problem))
        {
            return null;
        }

        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(note));
        stream.Flush();
        return stream;
    }

    /// <summary>EWOULDBLOCK of flock on Linux (11) and macOS (35), ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsSharingViolation(IOException problem) =>
        problem.GetType() == typeof(IOException) && (problem.HResult is 11 or 35 || (problem.HResult & 0xFFFF) == 32);

    private sealed class LocalFile(SafeFileHandle handle) : IJobFile
    {
        private long position;

        public void Write(ReadOnlySpan<byte> bytes)
        {
            RandomAccess.Write(handle, bytes, position);
            position += bytes.Length;
        }

        public void Sync() => RandomAccess.FlushToDisk(handle);

        public void Dispose() => handle.Dispose();
    }
}

namespace NewsDigest.Batch.Storage;

/// <summary>Names the path and the bytes of every operation that fails.</summary>
internal sealed class ReportingDisk(IJobDisk inner) : IJobDisk
{
    public void CreateFolder(string path) => Try(path, 0, () => inner.CreateFolder(path));

    public IReadOnlyList<string> List(string folder) => Try(folder, () => inner.List(folder));

    public bool Exists(string path) => Try(path, () => inner.Exists(path));

    public long Length(string path) => Try(path, () => inner.Length(path));

    public IJobFile Create(string path) => new ReportingFile(path, Try(path, () => inner.Create(path)));

    public Stream OpenRead(string path) => Try(path, () => inner.OpenRead(path));

    public void Rename(string from, string to) => Try(to, 0, () => inner.Rename(from, to));

    public void SyncFolder(string path) => Try(path, 0, () => inner.SyncFolder(path));

    public void Delete(string path) => Try(path, 0, () => inner.Delete(path));

    public IDisposable? Lock(string path, string note) => Try(path, () => inner.Lock(path, note));

    private static void Try(string path, long bytes, Action operation) => Try(path, () =>
    {
        operation();
        return true;
    }, bytes);

    private static T Try<T>(string path, Func<T> operation, long bytes = 0)
    {
        try
        {
            return operation();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new JobDiskException(path, bytes, problem);
        }
    }

    private sealed class ReportingFile(string path, IJobFile inner) : IJobFile
    {
        private long unsynced;

        public void Write(ReadOnlySpan<byte> bytes)
        {
            try
            {
                inner.Write(bytes);
                unsynced += bytes.Length;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new JobDiskException(path, bytes.Length, problem);
            }
        }

        public void Sync()
        {
            Try(path, unsynced, inner.Sync);
            unsynced = 0;
        }

        public void Dispose() => inner.Dispose();
    }
}

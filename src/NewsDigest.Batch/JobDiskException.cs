using System.Globalization;

namespace NewsDigest.Batch;

/// <summary>The job's folder could not be written or read. What was recorded before stays good: the job can be resumed.</summary>
public sealed class JobDiskException : Exception
{
    /// <summary>A failed operation.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="bytes">How many bytes were to be written; 0 for other operations.</param>
    /// <param name="inner">What the system said.</param>
    public JobDiskException(string path, long bytes, Exception inner)
        : base(Describe(path, bytes, inner), inner)
    {
        Path = path;
        Bytes = bytes;
    }

    /// <summary>The file or folder.</summary>
    public string Path { get; }

    /// <summary>How many bytes were to be written; 0 for other operations.</summary>
    public long Bytes { get; }

    private static string Describe(string path, long bytes, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var size = bytes > 0 ? $", {bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes" : "";
        return $"{path}{size}: {inner.Message}";
    }
}

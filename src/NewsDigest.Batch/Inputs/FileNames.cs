namespace NewsDigest.Batch.Inputs;

/// <summary>What the name of a file tells about it.</summary>
internal static class FileNames
{
    private const string Gzip = ".gz";

    public static bool IsPacked(string path) => path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds an article a line.</summary>
    public static bool HoldsLines(string path) => Path.GetExtension(Unpacked(path)).ToUpperInvariant() is ".JSONL" or ".NDJSON";

    /// <summary>The name without .gz and without its last extension; a name that is all extension stays whole.</summary>
    public static string Stem(string path) => Path.GetFileNameWithoutExtension(Unpacked(path)) is { Length: > 0 } stem ? stem : Path.GetFileName(path);

    private static string Unpacked(string path) => IsPacked(path) && Path.GetFileName(path).Length > Gzip.Length ? path[..^Gzip.Length] : path;
}

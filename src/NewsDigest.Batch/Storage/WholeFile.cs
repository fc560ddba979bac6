namespace NewsDigest.Batch.Storage;

/// <summary>Files that are there whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Write under another name, sync, rename, sync the folder.</summary>
    public static void Write(IJobDisk disk, string folder, string name, string half, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, name);
        try
        {
            using var file = disk.Create(path + half);
            file.Write(content);
            file.Sync();
        }
        catch (JobDiskException)
        {
            TryDelete(disk, path + half);
            throw;
        }

        disk.Rename(path + half, path);
        disk.SyncFolder(folder);
    }

    /// <summary>Frees what a failed write took; a disk that fails here too has already been reported.</summary>
    public static void TryDelete(IJobDisk disk, string path)
    {
        try
        {
            disk.Delete(path);
        }
        catch (JobDiskException)
        {
        }
    }
}

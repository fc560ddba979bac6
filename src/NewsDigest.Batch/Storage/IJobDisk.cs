namespace NewsDigest.Batch.Storage;

/// <summary>
/// What a job asks of the file system, no more: a test that stops or fails each operation in turn has then seen every moment a
/// process can die at. Paths are whole paths.
/// </summary>
internal interface IJobDisk
{
    /// <summary>Makes a folder and its parents; one that is there is left as it is.</summary>
    void CreateFolder(string path);

    /// <summary>Names (not paths) of the files of a folder, in ordinal order; none when there is no folder.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>Whether there is a file.</summary>
    bool Exists(string path);

    /// <summary>Bytes of a file.</summary>
    long Length(string path);

    /// <summary>A new, empty file to append to; one that is there is replaced.</summary>
    IJobFile Create(string path);

    /// <summary>A file to read and seek in.</summary>
    Stream OpenRead(string path);

    /// <summary>Gives a file another name, replacing what bears it.</summary>
    void Rename(string from, string to);

    /// <summary>Makes the names of a folder (files created, renamed, deleted in it) survive a power cut.</summary>
    void SyncFolder(string path);

    /// <summary>Removes a file; none there is no mistake.</summary>
    void Delete(string path);

    /// <summary>Holds a file for this process alone until disposed or the process ends; null when another has it.</summary>
    IDisposable? Lock(string path, string note);
}

/// <summary>A file being written. <see cref="IDisposable.Dispose"/> closes it and promises nothing about the disk.</summary>
internal interface IJobFile : IDisposable
{
    /// <summary>Appends.</summary>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Makes what was written survive a power cut.</summary>
    void Sync();
}

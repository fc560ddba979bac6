using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch.Tests.Disk;

/// <summary>What is left on the disk after a stop.</summary>
public enum Remains
{
    /// <summary>The process was killed: the system still has everything it was given.</summary>
    Everything,

    /// <summary>The power went: nothing but what was synced, names by their folder's sync.</summary>
    SyncedOnly,

    /// <summary>The power went after the names were written and before the content was: half of what was not synced, in files of the latest names.</summary>
    NamesAndHalfContent,
}

/// <summary>The stop: no code of the product can catch it by name.</summary>
public sealed class PowerCutException() : Exception("the power is off");

/// <summary>
/// A file system that knows what is synced. Every operation passes a point before and after it (a write also one in its middle); at a
/// chosen point it stops for good, or an operation fails.
/// </summary>
internal sealed class MemoryDisk : IJobDisk
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Inode> live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Inode> durable = new(StringComparer.Ordinal);
    private readonly HashSet<string> locked = new(StringComparer.Ordinal);

    /// <summary>The point to stop at, from 1; 0 for never.</summary>
    public int StopAt { get; init; }

    /// <summary>The operation that fails, from 1; 0 for none.</summary>
    public int FailAt { get; init; }

    /// <summary>Whether all operations after the failing one fail too, as on a full disk.</summary>
    public bool FailsForGood { get; init; }

    /// <summary>Whether it has stopped.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Points passed.</summary>
    public int Points { get; private set; }

    /// <summary>Operations begun.</summary>
    public int Operations { get; private set; }

    /// <summary>The names of the points passed: when, operation, file.</summary>
    public List<string> Passed { get; } = [];

    /// <summary>The disk as the next process finds it.</summary>
    public MemoryDisk Survivor(Remains remains, int stopAt = 0)
    {
        lock (gate)
        {
            var disk = new MemoryDisk { StopAt = stopAt };
            foreach (var (path, inode) in remains == Remains.SyncedOnly ? durable : live)
            {
                var length = remains switch
                {
                    Remains.Everything => inode.Data.Count,
                    Remains.SyncedOnly => inode.Synced,
                    _ => inode.Synced + (inode.Data.Count - inode.Synced) / 2,
                };
                var copy = new Inode { Synced = length };
                copy.Data.AddRange(inode.Data.Take(length));
                disk.live[path] = disk.durable[path] = copy;
            }

            return disk;
        }
    }

    /// <summary>A file's bytes; null when there is none.</summary>
    public byte[]? Content(string path)
    {
        lock (gate)
        {
            return live.TryGetValue(path, out var inode) ? [.. inode.Data] : null;
        }
    }

    /// <summary>Puts bytes in the place of a file's own, as a failing disk does.</summary>
    public void Damage(string path, Func<byte[], byte[]> change)
    {
        lock (gate)
        {
            var inode = new Inode();
            inode.Data.AddRange(change([.. live[path].Data]));
            inode.Synced = inode.Data.Count;
            live[path] = durable[path] = inode;
        }
    }

    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (gate)
            {
                return [.. live.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    public void CreateFolder(string path) => Do("mkdir", path, () => { });

    public IReadOnlyList<string> List(string folder)
    {
        lock (gate)
        {
            return [.. live.Keys.Where(p => Path.GetDirectoryName(p) == folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
        }
    }

    public bool Exists(string path)
    {
        lock (gate)
        {
            return live.ContainsKey(path);
        }
    }

    public long Length(string path)
    {
        lock (gate)
        {
            return live[path].Data.Count;
        }
    }

    public IJobFile Create(string path)
    {
        var inode = new Inode();
        Do("create", path, () => live[path] = inode);
        return new MemoryFile(this, path, inode);
    }

    public Stream OpenRead(string path)
    {
        lock (gate)
        {
            return live.TryGetValue(path, out var inode) ? new MemoryStream([.. inode.Data]) : throw new FileNotFoundException(path);
        }
    }

    public void Rename(string from, string to) => Do("rename", to, () =>
    {
        live[to] = live[from];
        live.Remove(from);
    });

    public void SyncFolder(string path) => Do("sync-folder", path, () =>
    {
        foreach (var gone in durable.Keys.Where(p => Path.GetDirectoryName(p) == path && !live.ContainsKey(p)).ToArray())
        {
            durable.Remove(gone);
        }

        foreach (var (name, inode) in live.Where(p => Path.GetDirectoryName(p.Key) == path))
        {
            durable[name] = inode;
        }
    });

    public void Delete(string path) => Do("delete", path, () => live.Remove(path));

    public IDisposable? Lock(string path, string note)
    {
        lock (gate)
        {
            if (!locked.Add(path))
            {
                return null;
            }

            live.TryAdd(path, new Inode());
            durable.TryAdd(path, new Inode());
            return new Held(() => locked.Remove(path));
        }
    }

    private void Do(string operation, string path, Action action, Action? half = null)
    {
        lock (gate)
        {
            Fail(operation, path);
            Pass("before", operation, path);
            if (half is not null)
            {
                half();
                Pass("half", operation, path);
            }

            action();
            Pass("after", operation, path);
        }
    }

    private void Fail(string operation, string path)
    {
        Operations++;
        if (FailAt > 0 && (FailsForGood ? Operations >= FailAt : Operations == FailAt))
        {
            throw new IOException($"No space left on device ({operation} of {Path.GetFileName(path)})");
        }
    }

    private void Pass(string when, string operation, string path)
    {
        if (IsOff || ++Points == StopAt)
        {
            IsOff = true;
            throw new PowerCutException();
        }

        Passed.Add($"{when} {operation} {Path.GetFileName(path)}");
    }

    private sealed class Inode
    {
        public List<byte> Data { get; } = [];

        public int Synced { get; set; }
    }

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }

    private sealed class MemoryFile(MemoryDisk disk, string path, Inode inode) : IJobFile
    {
        public void Write(ReadOnlySpan<byte> bytes)
        {
            var whole = bytes.ToArray();
            var middle = whole.Length / 2;
            disk.Do("write", path, () => inode.Data.AddRange(whole[middle..]), () => inode.Data.AddRange(whole[..middle]));
        }

        public void Sync() => disk.Do("sync", path, () => inode.Synced = inode.Data.Count);

        public void Dispose()
        {
        }
    }
}

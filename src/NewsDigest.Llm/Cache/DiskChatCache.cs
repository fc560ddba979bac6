using System.Globalization;
using System.Text;

namespace NewsDigest.Llm;

/// <summary>Keeps answers as files of a folder, each written whole and then moved into place. Safe for many threads and processes.</summary>
public sealed class DiskChatCache : IChatCache
{
    private readonly string folder;
    private long written;

    /// <summary>A cache in a folder, which is made when it does not exist.</summary>
    public DiskChatCache(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        try
        {
            return await File.ReadAllTextAsync(PathOf(key), cancellationToken).ConfigureAwait(false);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask StoreAsync(string key, string answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unique = string.Create(CultureInfo.InvariantCulture, $".{Environment.ProcessId}.{Interlocked.Increment(ref written)}.tmp");
        await File.WriteAllTextAsync(path + unique, answer, new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
        File.Move(path + unique, path, overwrite: true);
    }

    private string PathOf(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (key.Length < 3 || !key.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException("a cache key is hexadecimal.", nameof(key));
        }

        return Path.Combine(folder, key[..2], key + ".json");
    }
}

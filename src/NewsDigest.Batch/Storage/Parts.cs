using System.Globalization;

namespace NewsDigest.Batch.Storage;

/// <summary>Where a brief stands: a part, and a gzip member in it.</summary>
internal readonly record struct PartPlace(int Part, long Offset, int Length);

/// <summary>
/// Finished briefs, many to a file, each a gzip member of its own: <c>zcat parts/*</c> shows them and each can be read alone. A part
/// is written under another name, synced and renamed, so one that has its name is whole. Writing is not safe for many threads,
/// reading is.
/// </summary>
internal sealed class Parts(IJobDisk disk, string folder) : IDisposable
{
    private const string Extension = ".jsonl.gz";
    private const string Half = ".half";
    private const int MostOpen = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<int, Stream> open = [];
    private int last;

    /// <summary>Bytes of each part that is there; forgets half-written ones.</summary>
    public Dictionary<int, long> Recover()
    {
        var lengths = new Dictionary<int, long>();
        foreach (var name in disk.List(folder))
        {
            if (name.EndsWith(Half, StringComparison.Ordinal))
            {
                disk.Delete(Path.Combine(folder, name));
            }
            else if (NumberOf(name) is { } number)
            {
                lengths[number] = disk.Length(PathOf(number));
                last = Math.Max(last, number);
            }
        }

        return lengths;
    }

    /// <summary>Removes a part that no record speaks of.</summary>
    public void Delete(int part) => disk.Delete(PathOf(part));

    /// <summary>Writes a part that survives a power cut when this returns.</summary>
    public PartPlace[] Write(IReadOnlyList<byte[]> members)
    {
        var places = new PartPlace[members.Count];
        var whole = new byte[members.Sum(m => (long)m.Length)];
        var part = ++last;
        var offset = 0;
        for (var i = 0; i < members.Count; i++)
        {
            members[i].CopyTo(whole, offset);
            places[i] = new PartPlace(part, offset, members[i].Length);
            offset += members[i].Length;
        }

        WholeFile.Write(disk, folder, Path.GetFileName(PathOf(part)), Half, whole);
        return places;
    }

    /// <summary>A gzip member.</summary>
    public byte[] Read(PartPlace place)
    {
        var member = new byte[place.Length];
        lock (gate)
        {
            if (!open.TryGetValue(place.Part, out var stream))
            {
                if (open.Count >= MostOpen)
                {
                    Close();
                }

                open[place.Part] = stream = disk.OpenRead(PathOf(place.Part));
            }

            stream.Seek(place.Offset, SeekOrigin.Begin);
            stream.ReadExactly(member);
        }

        return member;
    }

    public void Dispose() => Close();

    private void Close()
    {
        foreach (var stream in open.Values)
        {
            stream.Dispose();
        }

        open.Clear();
    }

    private string PathOf(int part) => Path.Combine(folder, part.ToString("d6", CultureInfo.InvariantCulture) + Extension);

    private static int? NumberOf(string name) =>
        name.EndsWith(Extension, StringComparison.Ordinal) && int.TryParse(name.AsSpan(0, name.Length - Extension.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

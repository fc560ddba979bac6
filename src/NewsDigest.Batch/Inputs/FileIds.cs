namespace NewsDigest.Batch.Inputs;

/// <summary>
/// What the article of each file is called: the file's stem; where several share it, the whole name (011.txt, 011.html); where they
/// share that too, the path as it was given. Letter case does not tell files apart, as on some file systems.
/// </summary>
internal sealed class FileIds
{
    private readonly IReadOnlyList<string> paths;
    private readonly HashSet<string> sharedStems;
    private readonly HashSet<string> sharedNames;

    public FileIds(IReadOnlyList<string> paths)
    {
        this.paths = paths;
        sharedStems = Shared(paths, FileNames.Stem);
        sharedNames = Shared(paths.Where(p => sharedStems.Contains(FileNames.Stem(p))), p => Path.GetFileName(p));
    }

    public string this[int index]
    {
        get
        {
            var stem = FileNames.Stem(paths[index]);
            var name = Path.GetFileName(paths[index]);
            return !sharedStems.Contains(stem) ? stem : sharedNames.Contains(name) ? paths[index] : name;
        }
    }

    private static HashSet<string> Shared(IEnumerable<string> paths, Func<string, string> part)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!FileNames.HoldsLines(path) && part(path) is var name && !seen.Add(name))
            {
                shared.Add(name);
            }
        }

        return shared;
    }
}

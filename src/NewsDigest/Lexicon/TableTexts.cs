namespace NewsDigest.Lexicon;

/// <summary>The texts of all tables one after another, as the build packs them.</summary>
internal sealed class TableTexts
{
    private readonly string[] paths;
    private readonly List<int[]> lines = [];
    private readonly List<int> offsets = [0];

    /// <summary>The tables of a folder, in ordinal order of their paths below it.</summary>
    public TableTexts(string data, string[] paths)
    {
        this.paths = paths;
        using var texts = new MemoryStream();
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(Path.Combine(data, path));
            var start = (int)texts.Length;
            lines.Add([start, .. bytes.Select((b, i) => (b, i)).Where(p => p.b == '\n').Select(p => start + p.i + 1)]);
            texts.Write(bytes);
            offsets.Add((int)texts.Length);
        }

        Bytes = texts.ToArray();
    }

    /// <summary>All texts in UTF-8.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where the text of each table begins, and the end of the last.</summary>
    public IReadOnlyList<int> Offsets => offsets;

    /// <summary>The number of a table by its name in error messages.</summary>
    public int Number(string name) => Array.IndexOf(paths, name["Data/".Length..]);

    /// <summary>Where a line, counted from 1, begins.</summary>
    public int OffsetOf(int table, int line) => lines[table][line - 1];
}

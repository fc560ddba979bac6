namespace NewsDigest.Lexicon;

/// <summary>A place that tables are read from: the library's own, or a folder while it is built.</summary>
internal sealed class TableSet(Func<string, Table> read, Func<string, IEnumerable<string>> list)
{
    /// <summary>The library's tables.</summary>
    public static TableSet Embedded { get; } = new(Table.Embedded, folder => Table.EmbeddedIn(folder));

    /// <summary>The tables below a <c>Data</c> folder.</summary>
    public static TableSet In(string data) => new(
        path =>
        {
            using var reader = new StreamReader(Path.Combine(data, path));
            return Table.Read(reader, "Data/" + path);
        },
        folder => Directory.GetFiles(Path.Combine(data, folder), "*.tsv").Select(f => folder + "/" + Path.GetFileName(f)).Order(StringComparer.Ordinal));

    /// <summary>A table by its path below <c>Data/</c>.</summary>
    public Table Get(string path) => read(path);

    /// <summary>The paths of all tables of a folder, in ordinal order.</summary>
    public IEnumerable<string> Of(string folder) => list(folder);
}

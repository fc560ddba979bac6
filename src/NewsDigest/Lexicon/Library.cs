namespace NewsDigest.Lexicon;

/// <summary>The one resource into which the build packs every table: their texts, and what is read in place.</summary>
internal static class Library
{
    /// <summary>The resource's name.</summary>
    public const string Resource = "NewsDigest.tables";

    /// <summary>Sections: the tables' paths, the byte offsets of their texts, the texts in UTF-8, the analyser's model, the parser's weights.</summary>
    public const int Paths = 0;

    public const int Offsets = 1;
    public const int Texts = 2;
    public const int Analyser = 3;
    public const int Parser = 4;

    private static readonly Lazy<Pack> Opened = new(() => Lexicon.Pack.Embedded(Resource)
        ?? throw new TableException("The packed tables cannot be read: they are missing, or this machine is big-endian."));

    private static readonly Lazy<string[]> Listed = new(() => new string(Pack.Section<char>(Paths).Span).Split('\n'));

    public static Pack Pack => Opened.Value;

    /// <summary>The paths below <c>Data/</c> of all tables, in ordinal order.</summary>
    public static IReadOnlyList<string> Tables => Listed.Value;

    /// <summary>The text of a table; null when there is none of that path.</summary>
    public static string? Text(string path) =>
        Array.BinarySearch(Listed.Value, path, StringComparer.Ordinal) is >= 0 and var index ? System.Text.Encoding.UTF8.GetString(At(index)) : null;

    /// <summary>The bytes of a table, for the few that are too long to read row by row.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static ReadOnlySpan<byte> Utf8(string path) =>
        Array.BinarySearch(Listed.Value, path, StringComparer.Ordinal) is >= 0 and var index ? At(index) : throw new ArgumentException($"The library holds no table Data/{path}.", nameof(path));

    private static ReadOnlySpan<byte> At(int index)
    {
        var offsets = Pack.Section<int>(Offsets);
        return Pack.Section<byte>(Texts).Slice(offsets[index], offsets[index + 1] - offsets[index]);
    }
}

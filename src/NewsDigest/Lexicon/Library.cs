namespace NewsDigest.Lexicon;

/// <summary>The one resource into which the build packs every table: their texts, and what is read in place.</summary>
internal static class Library
{
    /// <summary>The resource's name.</summary>
    public const string Resource = "NewsDigest.tables";

    /// <summary>Sections: the tables' paths, the byte offsets of their texts, the texts in UTF-8, the analyser's model, the parser's weights, the lexicon, the gazetteer, the tagger's weights, the readings of Hanja, the spellings of foreign names.</summary>
    private const int Paths = 0;

    private const int Offsets = 1;
    private const int AllTexts = 2;
    public const int Analyser = 3;
    public const int Parser = 4;
    public const int Lexicon = 5;
    public const int Gazetteer = 6;
    public const int Tagger = 7;
    public const int Hanja = 8;
    public const int Loanwords = 9;

    private static readonly Lazy<Pack> Opened = new(() => NewsDigest.Lexicon.Pack.Embedded(Resource)
        ?? throw new TableException("The packed tables cannot be read: they are missing, or this machine is big-endian."));

    private static readonly Lazy<string[]> Listed = new(() => new string(Pack.Section<char>(Paths).Span).Split('\n'));

    private static readonly Lazy<string[]> Named = new(() => [.. Listed.Value.Select(p => "Data/" + p)]);

    public static Pack Pack => Opened.Value;

    /// <summary>The paths below <c>Data/</c> of all tables, in ordinal order.</summary>
    public static IReadOnlyList<string> Tables => Listed.Value;

    /// <summary>What error messages call the tables, in the same order.</summary>
    public static IReadOnlyList<string> Names => Named.Value;

    /// <summary>The texts of all tables, one after another, in UTF-8.</summary>
    public static ReadOnlySpan<byte> Texts => Pack.Section<byte>(AllTexts).Span;

    /// <summary>The text of a table; null when there is none of that path.</summary>
    public static string? Text(string path) =>
        Array.BinarySearch(Listed.Value, path, StringComparer.Ordinal) is >= 0 and var index ? System.Text.Encoding.UTF8.GetString(At(index)) : null;

    private static ReadOnlySpan<byte> At(int index)
    {
        var offsets = Pack.Section<int>(Offsets);
        return Texts.Slice(offsets[index], offsets[index + 1] - offsets[index]);
    }
}

using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>Who speaks in a byline: publishers, press roles and the shape of Korean personal names.</summary>
internal static class PressNames
{
    private static readonly HashSet<string> Publishers = Column("publishers", "name", "name");
    private static readonly HashSet<string> NoPublishers = Column("publishers", "name", "never");
    private static readonly string[] PublisherSuffixes = [.. Column("publishers", "name", "suffix")];
    private static readonly string[] PublisherPrefixes = [.. Column("publishers", "name", "prefix").Select(p => p + " ")];
    private static readonly HashSet<string> Places = Column("places", "place");
    private static readonly HashSet<string> Surnames = Column("surnames", "surname");

    /// <summary>The press roles (기자, 특파원 …), longest first.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. Column("roles", "role").OrderByDescending(r => r.Length).ThenBy(r => r, StringComparer.Ordinal)];

    /// <summary>Whether the word names a news publisher: a known one, or one whose name ends like one (새벽일보, 한빛뉴스).</summary>
    public static bool IsPublisher(string word) =>
        Publishers.Contains(word)
        || (word.Length <= 12 && !NoPublishers.Contains(word) && word.AsSpan().IndexOfAny(" .,") < 0 && PublisherSuffixes.Any(s => word.Length >= s.Length + 2 - (s.Length > 2 ? 1 : 0) && word.EndsWith(s, StringComparison.Ordinal)));

    /// <summary>Whether the words name a publisher, also one whose name tells only by how often it appears (월간 새길).</summary>
    public static bool IsTitledPublisher(string words) => IsPublisher(words) || Array.Exists(PublisherPrefixes, p => words.StartsWith(p, StringComparison.Ordinal) && words.Length > p.Length + 1);

    /// <summary>Whether the word is a place from which news are often reported.</summary>
    public static bool IsPlace(string word) => Places.Contains(word);

    /// <summary>Whether the word can be a Korean personal name of two to four syllables.</summary>
    public static bool IsPerson(string word) =>
        word.Length is >= 2 and <= 4 && word.All(Hangul.IsSyllable) && (Surnames.Contains(word[..1]) || (word.Length >= 3 && Surnames.Contains(word[..2])));

    /// <summary>Whether the word is a name of the commonest length, safe where nothing else tells that a name stands there.</summary>
    public static bool IsFullPerson(string word) => word.Length == 3 && IsPerson(word);

    /// <summary>The role at the end of the word, which may be written together with the name (홍길동기자).</summary>
    public static string? RoleAtEnd(string word) => Roles.FirstOrDefault(r => word.EndsWith(r, StringComparison.Ordinal));

    private static HashSet<string> Column(string table, string column, string? kind = null) =>
        Table.Embedded($"Reading/{table}.tsv").Rows.Where(r => kind is null || r["kind"] == kind).Select(r => r[column]).ToHashSet(StringComparer.Ordinal);
}

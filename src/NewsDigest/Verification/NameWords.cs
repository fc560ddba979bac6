using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Names;

namespace NewsDigest.Verification;

/// <summary>The capitalised words of English that name nobody, from <c>Data/Verification/name_words.tsv</c>.</summary>
internal sealed class NameWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> kinds;
    private readonly FrozenSet<string> countries;

    private readonly ILookup<string, string> pinyin = Table.Embedded("Names/pinyin-hangul.tsv").Rows.ToLookup(r => r["pinyin"], r => r["hangul"], StringComparer.Ordinal);

    private readonly Lazy<FrozenDictionary<string, IReadOnlySet<char>>> readings = new(Readings);

    private NameWords(Table table)
    {
        kinds = table.Rows.GroupBy(r => r["kind"], StringComparer.Ordinal).ToFrozenDictionary(
            g => g.Key, g => g.Select(r => r["word"]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Adjectives = table.Rows.Where(r => r["kind"] == "adjective").ToLookup(r => r["word"], r => r["of"], StringComparer.Ordinal);
        countries = Adjectives.SelectMany(a => a).ToFrozenSet(StringComparer.Ordinal);
        Nationwide = [.. table.Rows.Where(r => r["kind"] == "nationwide").SelectMany(r => r["of"].Split('|'))];
        Terms = table.Rows.Where(r => r["kind"] == "term").ToLookup(r => r["word"], r => r["of"], StringComparer.Ordinal);
    }

    /// <summary>Chinese → China.</summary>
    public ILookup<string, string> Adjectives { get; }

    /// <summary>Korean words that speak of the whole country.</summary>
    public IReadOnlyList<string> Nationwide { get; }

    /// <summary>Whether an adjective belongs to a place of this name.</summary>
    public bool IsCountry(string place) => countries.Contains(place);

    /// <summary>GDP → the Korean words it stands for, separated by a bar.</summary>
    public ILookup<string, string> Terms { get; }

    /// <summary>The official Hangul spellings of a word of Pinyin syllables; none when it is not made of them.</summary>
    public IEnumerable<string> Hangul(string word) => Hangul(word.ToLowerInvariant(), 0, "").Take(8);

    private IEnumerable<string> Hangul(string word, int at, string before)
    {
        if (at == word.Length)
        {
            return [before];
        }

        return Enumerable.Range(1, Math.Min(6, word.Length - at)).SelectMany(length =>
            pinyin[word.Substring(at, length)].SelectMany(h => Hangul(word, at + length, before + h)));
    }

    /// <summary>For each way to part a word into Pinyin syllables, what each syllable's characters are read in Korean; none when it is not made of them.</summary>
    public IEnumerable<IReadOnlyList<IReadOnlySet<char>>> SinoKorean(string word) => Syllables(word.ToLowerInvariant(), 0, []).Take(24).GroupBy(s => s.Count).OrderBy(g => g.Key).FirstOrDefault()?.Where(s => s.Count > 1) ?? [];

    private IEnumerable<IReadOnlyList<IReadOnlySet<char>>> Syllables(string word, int at, IReadOnlyList<IReadOnlySet<char>> before)
    {
        if (at == word.Length)
        {
            return [before];
        }

        return Enumerable.Range(1, Math.Min(6, word.Length - at)).Where(length => readings.Value.ContainsKey(word.Substring(at, length)))
            .SelectMany(length => Syllables(word, at + length, [.. before, readings.Value[word.Substring(at, length)]]));
    }

    /// <summary>Pinyin syllables with the Korean readings of their characters, also as they sound at the start of a word.</summary>
    private static FrozenDictionary<string, IReadOnlySet<char>> Readings()
    {
        var korean = NameTables.Default.SinoKorean;
        return Table.Embedded("Names/pinyin.tsv").Rows.ToFrozenDictionary(
            r => r["pinyin"], r => (IReadOnlySet<char>)r["hanja"].SelectMany(korean.ReadingsOf).ToFrozenSet(), StringComparer.Ordinal);
    }

    public static NameWords Load() => new(Table.Embedded("Verification/name_words.tsv"));

    /// <summary>An ordinary word that may begin a sentence.</summary>
    public bool IsOpener(string word) => kinds["opener"].Contains(word);

    /// <summary>Stands before a name without being one.</summary>
    public bool IsTitle(string word) => kinds["title"].Contains(word);

    /// <summary>Joins the words of one name.</summary>
    public bool IsJoint(string word) => kinds["joint"].Contains(word);

    /// <summary>May stand in lower case within a title.</summary>
    public bool IsWithin(string word) => kinds["within"].Contains(word);

    /// <summary>A weekday, which is a date.</summary>
    public bool IsCalendar(string word) => kinds["calendar"].Contains(word);
}

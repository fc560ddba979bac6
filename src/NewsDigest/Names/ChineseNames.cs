using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Chinese names in English: from Hanja by table, from Hangul alone as ranked candidates.</summary>
internal sealed class ChineseNames
{
    private const int MostCandidates = 4;

    private readonly NameTables tables;
    private readonly FrozenDictionary<char, string[][]> surnamesByReading;
    private readonly FrozenSet<string> surnameSet;
    private readonly FrozenDictionary<string, int> pinyinRank;
    private readonly FrozenDictionary<string, string[][]> surnamesBySpelling;
    private readonly FrozenDictionary<string, string> usualHanja;
    private readonly FrozenDictionary<string, (string English, string Type)> words;
    private readonly FrozenDictionary<string, (string English, string[] Readings)> japaneseGenerics;

    public ChineseNames(NameTables tables, Table surnames, Table usualHanja, Table hanjaWords, Table japaneseGenerics)
    {
        this.tables = tables;
        pinyinRank = usualHanja.Rows.SelectMany(r => r["hanja"]).Select(c => tables.Pinyin.Of(c)).OfType<string>()
            .GroupBy(p => p, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        surnamesBySpelling = surnames.Rows.Select(r => tables.Pinyin.OfSurname(r["hanja"])).OfType<string[]>()
            .GroupBy(p => string.Concat(p.Select(tables.Transcription.HangulOf)), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.DistinctBy(p => string.Join(' ', p), StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        surnameSet = surnames.Rows.Select(r => r["hanja"]).ToFrozenSet(StringComparer.Ordinal);
        surnamesByReading = surnames.Rows.Select(r => r["hanja"]).Where(h => h.Length == 1)
            .SelectMany(h => tables.SinoKorean.ReadingsOf(h[0]).Select(c => (Reading: c, Pinyin: tables.Pinyin.OfSurname(h))))
            .Where(p => p.Pinyin is not null).GroupBy(p => p.Reading)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Pinyin!).DistinctBy(p => p[0], StringComparer.Ordinal).ToArray());
        this.usualHanja = usualHanja.Rows.ToFrozenDictionary(r => r["hangul"], r => r["hanja"], StringComparer.Ordinal);
        words = hanjaWords.Rows.ToFrozenDictionary(r => r["hanja"], r => (r["en"], r["type"]), StringComparer.Ordinal);
        this.japaneseGenerics = japaneseGenerics.Rows.ToFrozenDictionary(r => r["hanja"], r => (r["en"], r.List("ko", '|')), StringComparer.Ordinal);
    }

    /// <summary>The length of the surname that the Hanja start with; 0 when with none.</summary>
    public int SurnameLength(string hanja) =>
        hanja.Length > 2 && surnameSet.Contains(hanja[..2]) ? 2 : hanja.Length > 1 && surnameSet.Contains(hanja[..1]) ? 1 : 0;

    /// <summary>A person: surname and given name apart.</summary>
    public string? Person(string hanja)
    {
        var length = Math.Max(1, SurnameLength(hanja));
        return tables.Pinyin.OfSurname(hanja[..length]) is { } surname && tables.Pinyin.Of(hanja[length..]) is { } given
            ? PinyinSpelling.Person(surname, given)
            : null;
    }

    /// <summary>The generic word that Hanja end in (省, 集团), longest first; length 0 when there is none.</summary>
    public (int Length, string English, string Type) Generic(string hanja)
    {
        for (var length = Math.Min(6, hanja.Length - 1); length > 0; length--)
        {
            if (words.TryGetValue(hanja[^length..], out var word))
            {
                return (length, word.English, word.Type);
            }
        }

        return (0, "", "");
    }

    /// <summary>The English of a generic that Japanese places end in; null when it is none.</summary>
    public string? JapaneseGeneric(string hanja) => japaneseGenerics.TryGetValue(hanja, out var generic) ? generic.English : null;

    /// <summary>How such a generic is spelt in Hangul; empty when it is none.</summary>
    public string[] JapaneseReadings(string hanja) => japaneseGenerics.TryGetValue(hanja, out var generic) ? generic.Readings : [];

    /// <summary>The English of Hanja that are a table word as a whole; null when they are none.</summary>
    public string? Word(string hanja) => hanja.Length > 1 && words.TryGetValue(hanja, out var word) && word.English.Length > 0 ? word.English : null;

    /// <summary>Whether the Hanja end in a common noun that makes no name (经济, 政策).</summary>
    public bool IsCommon(string hanja) => Generic(hanja).Type == "common" || (words.TryGetValue(hanja, out var word) && word.Type == "common");

    /// <summary>A place: Pinyin as one word and the generic in English.</summary>
    public string? Place(string hanja)
    {
        var (length, english, type) = Generic(hanja);
        if (type != "place" || hanja.Length - length < 2 && english is "Prefecture" or "")
        {
            length = 0;
            english = "";
        }

        return tables.Pinyin.Of(hanja[..^length]) is { } core ? WithGeneric(PinyinSpelling.Word(core), english) : null;
    }

    /// <summary>A company or other name: the words that the table knows in English, the core in Pinyin.</summary>
    public string? Name(string hanja)
    {
        var tail = new List<string>();
        var core = hanja;
        while (Generic(core) is { Length: > 0, Type: not "place" } generic)
        {
            core = core[..^generic.Length];
            if (generic.English.Length > 0)
            {
                tail.Insert(0, generic.English);
            }
        }

        var place = tables.Gazetteer.FindHanja(core) is { Type: EntityType.Place, Kind: "province" or "city" or "district" or "county" or "country" } known ? known.English : null;
        var head = place ?? (tables.Pinyin.Of(core) is { } read ? PinyinSpelling.Name(read) : null);
        return head is null ? null : string.Join(' ', [head, .. tail]);
    }

    /// <summary>People who might be written so in Hangul, by Pinyin or by Korean reading, best first; empty when no surname fits.</summary>
    public IReadOnlyList<string> PeopleFromHangul(string hangul)
    {
        var found = new List<string>();
        for (var surname = 1; surname <= Math.Min(3, hangul.Length - 1); surname++)
        {
            foreach (var given in Enumerable.Range(1, 2))
            {
                if (tables.Transcription.Cut(hangul[surname..], given) is not { } cut)
                {
                    continue;
                }

                foreach (var family in SurnamesSpelt(hangul[..surname]).Where(_ => cut.All(IsUsual)))
                {
                    Add(found, PinyinSpelling.Person(family, [.. cut.Select(Usual)]));
                }
            }
        }

        if (hangul.Length is 2 or 3 && GivenByReading(hangul[1..]) is { } read)
        {
            foreach (var family in surnamesByReading.GetValueOrDefault(hangul[0], []))
            {
                Add(found, PinyinSpelling.Person(family, read));
            }
        }

        return found;
    }

    /// <summary>Whether the Hangul starts with the Korean reading of a Chinese surname and goes on in syllables that names have.</summary>
    public bool CanBeReadPerson(string hangul) => surnamesByReading.ContainsKey(hangul[0]) && GivenByReading(hangul[1..]) is not null;

    /// <summary>Whether the Hangul starts with a Chinese surname in transcription and is all Pinyin.</summary>
    public bool CanBeTranscribedPerson(string hangul)
    {
        const int LongestSurname = 3;
        for (var length = 1; length <= LongestSurname && length < hangul.Length; length++)
        {
            if (SurnamesSpelt(hangul[..length]).Length > 0 && (tables.Transcription.Cut(hangul[length..], 1) ?? tables.Transcription.Cut(hangul[length..], 2)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name written with Korean readings, as Pinyin of the usual Hanja; null when a syllable is no reading.</summary>
    public string? NameFromReading(string hangul) => GivenByReading(hangul) is { } syllables ? PinyinSpelling.Word(syllables) : null;

    /// <summary>Puts a generic in its English place (<c>Mount ~</c>, <c>~ County</c>).</summary>
    public static string WithGeneric(string core, string generic) =>
        generic.Length == 0 ? core : generic.Contains('~', StringComparison.Ordinal) ? generic.Replace("~", core, StringComparison.Ordinal) : core + " " + generic;

    private string[][] SurnamesSpelt(string hangul) => surnamesBySpelling.GetValueOrDefault(hangul, []);

    // 가 spells ga, which no given name has: such a word is read in Korean, not transcribed.
    private bool IsUsual(string hangul) => tables.Transcription.PinyinOf(hangul).Any(pinyinRank.ContainsKey);

    private string Usual(string hangul)
    {
        var choices = tables.Transcription.PinyinOf(hangul);
        return choices.Length == 1 ? choices[0] : choices.MaxBy(p => pinyinRank.GetValueOrDefault(p))!;
    }

    private string[]? GivenByReading(string hangul)
    {
        var syllables = new List<string>();
        foreach (var c in hangul)
        {
            var hanja = usualHanja.GetValueOrDefault(c.ToString()) ?? usualHanja.GetValueOrDefault(SinoKoreanReadings.SoftInitial(c).ToString());
            if (hanja is null || tables.Pinyin.Of(hanja[0]) is not { } read)
            {
                return null;
            }

            syllables.Add(read);
        }

        return [.. syllables];
    }

    private static void Add(List<string> found, string name)
    {
        if (found.Count < MostCandidates && !found.Contains(name, StringComparer.Ordinal))
        {
            found.Add(name);
        }
    }
}

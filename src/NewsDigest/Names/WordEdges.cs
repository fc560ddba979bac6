using System.Collections.Frozen;
using NewsDigest.Lexicon;
using NewsDigest.Text;

namespace NewsDigest.Names;

/// <summary>What may follow a name inside its eojeol: josa that agree with its last sound, and a few suffixes (한국산, 삼성전자측).</summary>
internal sealed class WordEdges
{
    private readonly FrozenDictionary<string, string[]> josa;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> josaLookup;
    private readonly FrozenDictionary<string, string[]> suffixes;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> suffixLookup;
    private readonly string countryPrefixes;
    private readonly int longestJosa;

    public WordEdges(Table after, Table before)
    {
        josa = Group(after, "josa", "after");
        josaLookup = josa.GetAlternateLookup<ReadOnlySpan<char>>();
        suffixes = after.Rows.Where(r => r["kind"] == "suffix").ToFrozenDictionary(r => r["form"], r => r.List("types", '|'), StringComparer.Ordinal);
        suffixLookup = suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        countryPrefixes = string.Concat(before.Rows.Select(r => r["form"]));
        longestJosa = josa.Keys.Max(k => k.Length);
    }

    /// <summary>Whether a josa (or nothing) is all that stands between <paramref name="end"/> and the end of the Hangul run.</summary>
    public bool OnlyJosaFollows(string text, int end) => IsJosaRun(text, end, RunEnd(text, end));

    /// <summary>As <see cref="OnlyJosaFollows"/>, with the suffixes that names of the type take.</summary>
    public bool NameMayEnd(string text, int end, EntityType type)
    {
        var run = RunEnd(text, end);
        if (IsJosaRun(text, end, run))
        {
            return true;
        }

        var kind = TypeWord(type);
        for (var length = 1; length <= 4 && end + length <= run; length++)
        {
            if (suffixLookup.TryGetValue(text.AsSpan(end, length), out var types) && types.Contains(kind, StringComparer.Ordinal) && IsJosaRun(text, end + length, run))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the letters before <paramref name="start"/> in the same run are a prefix that countries take (대미국, 주한국).</summary>
    public bool IsAfterCountryPrefix(string text, int start) =>
        start > 0 && countryPrefixes.Contains(text[start - 1], StringComparison.Ordinal) && (start == 1 || !Hangul.IsSyllable(text[start - 2]));

    /// <summary>Index of the first unit after the run of Hangul that <paramref name="at"/> stands in.</summary>
    public static int RunEnd(string text, int at)
    {
        while (at < text.Length && Hangul.IsSyllable(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Index of the first unit of the run of Hangul that ends at <paramref name="at"/>.</summary>
    public static int RunStart(string text, int at)
    {
        while (at > 0 && Hangul.IsSyllable(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>The length of the longest josa.</summary>
    internal int LongestJosa => longestJosa;

    /// <summary>The places where a josa could begin in a run, the run's end first, then shorter stems.</summary>
    public StemEnds StemEnds(string text, int start, int end) => new(this, text, start, end);

    /// <summary>Whether the letters are one josa that may stand there.</summary>
    public bool IsJosa(string text, int start, int end) => start < end && IsJosaRun(text, start, end);

    private bool IsJosaRun(string text, int start, int end)
    {
        if (start == end)
        {
            return true;
        }

        if (end - start > longestJosa || !josaLookup.TryGetValue(text.AsSpan(start, end - start), out var conditions))
        {
            return false;
        }

        var last = start == 0 ? ' ' : text[start - 1];
        if (!Hangul.IsSyllable(last))
        {
            // After Latin letters, digits and brackets either allomorph stands.
            return true;
        }

        var final = Hangul.Final(last);
        foreach (var condition in conditions)
        {
            var holds = condition switch
            {
                "final" => final != 0,
                "vowel" => final == 0,
                "rieul" => final is 0 or 8,
                _ => true,
            };
            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string[]> Group(Table table, string kind, string column) =>
        table.Rows.Where(r => r["kind"] == kind).GroupBy(r => r["form"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => r[column]).ToArray(), StringComparer.Ordinal);

    private static string TypeWord(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        EntityType.Place => "place",
        _ => "other",
    };
}

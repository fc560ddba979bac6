using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>The common nouns and verb stems of the lexicon: what is one of them is no name by itself, and what they mean helps to put names into English.</summary>
internal sealed class CommonWords
{
    private static readonly int Organization = TaggerHash.Of("org", 9);
    private static readonly int Person = TaggerHash.Of("person", 9);

    private readonly Dictionary<string, string> nouns;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, int> classes;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> classLookup;
    private readonly HashSet<string> institutions;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> institutionLookup;
    private readonly HashSet<string> stems;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> stemLookup;

    public CommonWords(IEnumerable<Table> lexicon)
    {
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = new HashSet<string>(StringComparer.Ordinal);
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in lexicon.Where(t => t.Columns.Contains("lemma") && t.Columns.Contains("english")).SelectMany(t => t.Rows))
        {
            var lemma = row["lemma"];
            if (row["tag"] is "VV" or "VA" or "VX" && lemma.Length > 1)
            {
                verbs.Add(lemma[..^1]);
            }
            else if (row["tag"] is not "NNP")
            {
                english.TryAdd(lemma, Attributive(row));
                if (row["class"] == "org" && row.List("grammar", ' ').Any(g => g is "the" or "p"))
                {
                    unique.Add(lemma);
                }

                if (row["class"].Length > 0)
                {
                    kinds.TryAdd(lemma, TaggerHash.Of(row["class"], 9));
                }
            }
        }

        nouns = english;
        lookup = nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        classes = kinds;
        classLookup = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        institutions = unique;
        institutionLookup = institutions.GetAlternateLookup<ReadOnlySpan<char>>();
        stems = verbs;
        stemLookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the lexicon has the word as anything but a name or a verb.</summary>
    public bool IsNoun(string word) => nouns.ContainsKey(word);

    /// <summary>As <see cref="IsNoun(string)"/>.</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => lookup.ContainsKey(word);

    /// <summary>Whether the word is a stem, or a noun that makes verbs with 하 or 되.</summary>
    public bool IsStem(string word) => stems.Contains(word);

    /// <summary>As <see cref="IsStem(string)"/>.</summary>
    public bool IsStem(ReadOnlySpan<char> word) => stemLookup.Contains(word);

    /// <summary>Whether the noun is an organization of which there is one (경찰, 검찰): English has it with the article or in the plural only.</summary>
    public bool IsInstitution(ReadOnlySpan<char> word) => institutionLookup.Contains(word);

    /// <summary>A hash of the noun's semantic class; 0 when it has none.</summary>
    public int ClassOf(ReadOnlySpan<char> word) => classLookup.TryGetValue(word, out var kind) ? kind : 0;

    /// <summary>Whether the noun, a title too, first of all means no person (시장: market before mayor).</summary>
    public bool IsRatherThing(ReadOnlySpan<char> title) => ClassOf(title) is not 0 and var kind && kind != Person;

    /// <summary>Whether the word ends in a noun for organizations (조사기관, 물류업체).</summary>
    public bool IsOrganizationKind(ReadOnlySpan<char> word)
    {
        for (var from = 0; from <= word.Length - 2; from++)
        {
            if (ClassOf(word[from..]) is not 0 and var kind)
            {
                return kind == Organization;
            }
        }

        return false;
    }

    /// <summary>What the noun is as a modifier in English; null when the lexicon lacks it.</summary>
    public string? English(string word) => nouns.GetValueOrDefault(word);

    /// <summary>Whether the run is built of lexicon nouns, at most three.</summary>
    public bool IsCompound(ReadOnlySpan<char> word, int parts = 3)
    {
        if (word.Length == 0 || lookup.ContainsKey(word))
        {
            return word.Length > 0;
        }

        for (var length = 2; parts > 1 && length <= word.Length - 2; length++)
        {
            if (lookup.ContainsKey(word[..length]) && IsCompound(word[length..], parts - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the run is a noun with one more syllable before or after it (고수온, 배달원).</summary>
    public bool IsAffixed(ReadOnlySpan<char> word) => word.Length > 2 && (IsCompound(word[1..]) || IsCompound(word[..^1]));

    private static string Attributive(TableRow row)
    {
        foreach (var code in row.List("grammar", ' '))
        {
            if (code.StartsWith("attr=", StringComparison.Ordinal))
            {
                return code["attr=".Length..];
            }
        }

        return row["english"];
    }
}

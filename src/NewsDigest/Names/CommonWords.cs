using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>The common nouns and verb stems of the lexicon: what is one of them is no name by itself, and what they mean helps to put names into English.</summary>
internal sealed class CommonWords
{
    private const int LongestLemma = 32;

    private static readonly int Organization = TaggerHash.Of("org", 9);
    private static readonly int Person = TaggerHash.Of("person", 9);

    private readonly LexiconPack lexicon;
    private readonly int[] classes;

    public CommonWords(LexiconPack lexicon)
    {
        this.lexicon = lexicon;
        classes = [.. lexicon.Classes.Select(c => c.Length == 0 ? 0 : TaggerHash.Of(c, 9))];
    }

    /// <summary>Whether the lexicon has the word as anything but a name or a verb.</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => Is(word, LemmaKinds.Noun);

    /// <summary>Whether the word is a stem, or a noun that makes verbs with 하 or 되.</summary>
    public bool IsStem(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or >= LongestLemma)
        {
            return false;
        }

        Span<char> lemma = stackalloc char[LongestLemma];
        word.CopyTo(lemma);
        lemma[word.Length] = '다';
        return Is(lemma[..(word.Length + 1)], LemmaKinds.Predicate);
    }

    /// <summary>Whether the noun is an organization of which there is one (경찰, 검찰): English has it with the article or in the plural only.</summary>
    public bool IsInstitution(ReadOnlySpan<char> word) => Is(word, LemmaKinds.Institution);

    /// <summary>A hash of the noun's semantic class; 0 when it has none.</summary>
    public int ClassOf(ReadOnlySpan<char> word) => classes[lexicon.TraitsOf(word).Class];

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
    public string? English(string word)
    {
        foreach (var row in lexicon.Find(word))
        {
            if (row.Tag is not ("VV" or "VA" or "VX" or "NNP"))
            {
                return Attributive(row);
            }
        }

        return null;
    }

    /// <summary>Whether the run is built of lexicon nouns, at most three.</summary>
    public bool IsCompound(ReadOnlySpan<char> word, int parts = 3)
    {
        if (word.Length == 0 || IsNoun(word))
        {
            return word.Length > 0;
        }

        for (var length = 2; parts > 1 && length <= word.Length - 2; length++)
        {
            if (IsNoun(word[..length]) && IsCompound(word[length..], parts - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the run is a noun with one more syllable before or after it (고수온, 배달원).</summary>
    public bool IsAffixed(ReadOnlySpan<char> word) => word.Length > 2 && (IsCompound(word[1..]) || IsCompound(word[..^1]));

    private bool Is(ReadOnlySpan<char> word, LemmaKinds kind) => (lexicon.TraitsOf(word).Kinds & kind) == kind;

    private static string Attributive(LexiconEntry row)
    {
        foreach (var code in row.Grammar.Split(' '))
        {
            if (code.StartsWith("attr=", StringComparison.Ordinal))
            {
                return code["attr=".Length..];
            }
        }

        return row.English;
    }
}

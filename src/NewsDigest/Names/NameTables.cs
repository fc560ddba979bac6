using System.Collections.Frozen;
using NewsDigest.Lexicon;

namespace NewsDigest.Names;

/// <summary>Everything the finders know, read once from the tables. Immutable and safe for many threads.</summary>
internal sealed class NameTables
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> titleLookup;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ambiguousLookup;
    private readonly Lazy<LoanwordSpelling> loanwords;

    private NameTables()
    {
        Pinyin = new PinyinReadings(Library.Pack.Inner(Library.Hanja), Read("pinyin-overrides"));
        SinoKorean = new SinoKoreanReadings(Library.Pack.Inner(Library.Hanja));
        Transcription = new ChineseTranscription(Read("pinyin-hangul"));
        var hanjaWords = Read("hanja-words");
        Alignment = new HanjaAlignment(Pinyin, Transcription, SinoKorean, hanjaWords);
        Japanese = new JapaneseRomanization(Read("japanese-kana"), Read("japanese-voiced-initials"));
        Edges = new WordEdges(Read("after-names"), Read("before-names"));
        Words = new CommonWords(LexiconPack.Embedded);
        Gazetteer = new Gazetteer(Library.Pack.Inner(Library.Gazetteer));
        Titles = Read("titles").Rows.ToFrozenDictionary(r => r["ko"], r => r["en"], StringComparer.Ordinal);
        titleLookup = Titles.GetAlternateLookup<ReadOnlySpan<char>>();
        Ambiguous = Read("ambiguous").Rows.ToFrozenDictionary(r => r["ko"], r => r["taken_as"], StringComparer.Ordinal);
        ambiguousLookup = Ambiguous.GetAlternateLookup<ReadOnlySpan<char>>();
        Korean = new KoreanPersonalNames(Read("surnames-korean"), Read("given-syllables-korean"));
        Chinese = new ChineseNames(this, Read("surnames-chinese"), Read("chinese-name-hanja"), hanjaWords, Read("japanese-generics"));
        Heads = new OrganizationHeads(Read("organization-heads"));
        English = new OrganizationEnglish(this, Read("organization-words"));
        TitleHeads = [.. Read("title-heads").Rows.Select(r => (r["ko"], r["en"], r["order"])).OrderByDescending(r => r.Item1.Length)];
        loanwords = new Lazy<LoanwordSpelling>(() => new LoanwordSpelling(Library.Pack.Inner(Library.Loanwords)));
        PolicyActs = Read("policy-acts").Rows.ToFrozenDictionary(r => r["ko"], r => new PolicyAct(r["gerund"], r["noun"], r["kind"] == "phase"), StringComparer.Ordinal);
        PolicyWords = Read("policy-words").Rows.ToFrozenDictionary(r => r["ko"], r => (r["en"], r["kind"]), StringComparer.Ordinal);
        Policies = new PolicyTitle(this);
        QuotedCues = Read("quoted-name-cues").Rows.ToFrozenDictionary(r => r["ko"], r => (r.Enum<EntityType>("type"), r["position"]), StringComparer.Ordinal);
    }

    /// <summary>The tables of the library.</summary>
    public static NameTables Default { get; } = new();

    public PinyinReadings Pinyin { get; }

    public SinoKoreanReadings SinoKorean { get; }

    public ChineseTranscription Transcription { get; }

    public HanjaAlignment Alignment { get; }

    public JapaneseRomanization Japanese { get; }

    public WordEdges Edges { get; }

    public CommonWords Words { get; }

    public Gazetteer Gazetteer { get; }

    public FrozenDictionary<string, string> Titles { get; }

    /// <summary>Spellings that are names and common words: <c>name</c>, or <c>word</c> when only other evidence makes them names.</summary>
    public FrozenDictionary<string, string> Ambiguous { get; }

    public KoreanPersonalNames Korean { get; }

    public ChineseNames Chinese { get; }

    public OrganizationHeads Heads { get; }

    public OrganizationEnglish English { get; }

    /// <summary>Last words of the names of policies, longest first.</summary>
    public IReadOnlyList<(string Korean, string English, string Order)> TitleHeads { get; }

    /// <summary>Spellings of foreign names, read when the first unknown one comes.</summary>
    public LoanwordSpelling Loanwords => loanwords.Value;

    /// <summary>Nouns of acting in the titles of policies.</summary>
    public FrozenDictionary<string, PolicyAct> PolicyActs { get; }

    /// <summary>Other words of such titles.</summary>
    public FrozenDictionary<string, (string English, string Kind)> PolicyWords { get; }

    public PolicyTitle Policies { get; }

    public FrozenDictionary<string, (EntityType Type, string Position)> QuotedCues { get; }

    /// <summary>Whether the spelling is taken as a common word unless other evidence makes it a name.</summary>
    public bool IsCommonWord(ReadOnlySpan<char> word) => Ambiguity(word) == "word";

    /// <summary>What an ambiguous spelling is taken as; null for one that is not ambiguous.</summary>
    public string? Ambiguity(ReadOnlySpan<char> word) => ambiguousLookup.TryGetValue(word, out var taken) ? taken : null;

    /// <summary>Whether a word ends in a title (무역투자실장); the title's length, 0 when it does not.</summary>
    public int TitleAtEnd(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(8, word.Length); length > 1; length--)
        {
            if (titleLookup.ContainsKey(word[^length..]))
            {
                return length;
            }
        }

        return word.Length == 1 && titleLookup.ContainsKey(word) ? 1 : 0;
    }

    private static Table Read(string name) => Table.Embedded($"Names/{name}.tsv");
}

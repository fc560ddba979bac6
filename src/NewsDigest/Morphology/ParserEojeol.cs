namespace NewsDigest.Morphology;

/// <summary>What the parser sees of an eojeol, as numbers.</summary>
internal readonly struct ParserEojeol
{
    private const int LongNoun = 4;
    private const int TimeNoun = 0x54494D45;

    private ParserEojeol(EojeolRole role, bool isTime)
    {
        var core = role.Core;
        var last = role.Last;
        var beforeLast = core.Length > 1 ? core[^2] : null;
        Tail = isTime ? Mix(TimeNoun, last.Tag is SejongTag.NNB ? Number(last) : 0) : Number(last);
        TailTag = (int)last.Tag;
        LongTail = beforeLast is null ? Tail : Mix(Tail, IsContent(beforeLast.Tag) ? (int)beforeLast.Tag : Number(beforeLast));
        var head = core.FirstOrDefault(m => IsContent(m.Tag)) ?? role.Last;
        Lemma = Hash(head.Form);
        HeadTag = (int)head.Tag;
        var noun = core.LastOrDefault(m => EojeolRole.IsNoun(m.Tag)) ?? head;
        Noun = Hash(noun.Form);
        NounTag = (int)noun.Tag;
        NounEnd = noun.Form[^1];
        NounLength = Math.Min(LongNoun, noun.Form.Length);
        Kind = KindOf(role);
        HasComma = role.HasComma ? 1 : 0;
        Quotes = role.Quotes;
        Role = 1 << (int)role.Link;
        IsPredicate = role.IsPredicate;
        IsNominal = role.IsNominal;
    }

    /// <summary>The last morpheme: form and tag of a josa or eomi, the tag of a noun.</summary>
    public int Tail { get; }

    public int TailTag { get; }

    /// <summary>The last two morphemes.</summary>
    public int LongTail { get; }

    /// <summary>The first word with a meaning.</summary>
    public int Lemma { get; }

    public int HeadTag { get; }

    /// <summary>The last noun.</summary>
    public int Noun { get; }

    public int NounTag { get; }

    /// <summary>Its last character.</summary>
    public int NounEnd { get; }

    /// <summary>How many characters it has, 4 for more.</summary>
    public int NounLength { get; }

    /// <summary>Noun, verb, adjective, auxiliary, copula, adverb … and whether it is adnominal.</summary>
    public int Kind { get; }

    public int HasComma { get; }

    /// <summary>How quotation marks and brackets stand: opening, closing, both, none.</summary>
    public int Quotes { get; }

    /// <summary>What it is to its head, as a flag.</summary>
    public int Role { get; }

    public bool IsPredicate { get; }

    public bool IsNominal { get; }

    /// <summary>What features make of each eojeol alone, whatever stands around it: their numbers go up from a first, each sees one column.</summary>
    public static ulong[] Seeds(ParserEojeol[] words, int firstKind, EojeolColumn[] columns)
    {
        var seeds = new ulong[words.Length * columns.Length];
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            for (var f = 0; f < columns.Length; f++)
            {
                seeds[(i * columns.Length) + f] = FeatureWeights.Seed(firstKind + f, word.In(columns[f]));
            }
        }

        return seeds;
    }

    public static ParserEojeol Of(EojeolRole role, bool isTime) => new(role, isTime);

    private int In(EojeolColumn column) => column switch
    {
        EojeolColumn.Tail => Tail,
        EojeolColumn.TailTag => TailTag,
        EojeolColumn.LongTail => LongTail,
        EojeolColumn.Lemma => Lemma,
        EojeolColumn.Noun => Noun,
        EojeolColumn.NounTag => NounTag,
        EojeolColumn.Kind => Kind,
        _ => 0,
    };

    private static int KindOf(EojeolRole role)
    {
        var kind = role switch
        {
            { HasCopula: true } => 1,
            { IsAuxiliary: true } => 2,
            { IsPredicate: true, IsAdjective: true } => 3,
            { IsPredicate: true } => 4,
            { Core: [{ Tag: SejongTag.NNB }, ..] } => 5,
            { IsNominal: true } => 6,
            { Last.Tag: SejongTag.MAG or SejongTag.MAJ } => 7,
            { Last.Tag: SejongTag.MMA or SejongTag.MMD or SejongTag.MMN } => 8,
            _ => 9,
        };
        var ends = role.Link switch { Link.Adnominal => 1, Link.Connective => 2, Link.Final => 3, Link.Noun => 4, _ => 0 };
        return (kind * 8) + ends;
    }

    private static bool IsContent(SejongTag tag) => tag is SejongTag.NNG or SejongTag.NNP or SejongTag.NNB or SejongTag.NP or SejongTag.NR or SejongTag.VV or SejongTag.VA
        or SejongTag.VX or SejongTag.MAG or SejongTag.MAJ or SejongTag.MMA or SejongTag.MMD or SejongTag.MMN or SejongTag.SL or SejongTag.SN or SejongTag.SH or SejongTag.XR or SejongTag.VCN;

    private static int Number(Morpheme morpheme) => morpheme.Tag is SejongTag.NNG or SejongTag.NNP or SejongTag.SN or SejongTag.SL or SejongTag.SH or SejongTag.XR or SejongTag.VV or SejongTag.VA
        ? (int)morpheme.Tag : Mix(Hash(BaseForm.Of(morpheme.Form, morpheme.Tag)), (int)morpheme.Tag);

    // FNV-1a: the same on every machine, which string.GetHashCode is not.
    private static int Hash(string form)
    {
        var hash = 2166136261;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }

    private static int Mix(int first, int second) => (int)((((uint)first * 31) ^ (uint)second) * 16777619);
}

namespace NewsDigest.Morphology;

/// <summary>What an eojeol does in its sentence, as its last josa or eomi says.</summary>
internal enum Link
{
    /// <summary>A bare noun, which leans on what follows.</summary>
    Noun,

    /// <summary>의, adnominal eomi, determiners: wants a noun.</summary>
    Adnominal,
    Subject,
    Topic,
    Object,
    Adverbial,

    /// <summary>와/과, 나, a comma after a noun: wants a noun of its own kind.</summary>
    Conjunct,
    Adverb,

    /// <summary>그러나, 하지만: speaks to the whole sentence.</summary>
    SentenceAdverb,

    /// <summary>A predicate with a connective eomi.</summary>
    Connective,

    /// <summary>A predicate with a final eomi.</summary>
    Final,
}

/// <summary>The features of an eojeol on which attachment rests.</summary>
internal sealed class EojeolRole
{
    private EojeolRole(Eojeol eojeol)
    {
        Core = [.. eojeol.Morphemes.Where(m => m.Tag is not (SejongTag.SP or SejongTag.SS or SejongTag.SF or SejongTag.SE))];
        Last = Core.Length > 0 ? Core[^1] : eojeol.Morphemes[^1];
        HasComma = eojeol.Morphemes[^1] is { Tag: SejongTag.SP, Form: "," };
        HasCopula = Array.Exists(Core, m => m.Tag is SejongTag.VCP or SejongTag.VCN);
        IsPredicate = Array.Exists(Core, m => m.Tag is SejongTag.VV or SejongTag.VA or SejongTag.VX or SejongTag.XSV or SejongTag.XSA or SejongTag.VCP or SejongTag.VCN);
        IsAuxiliary = Core.Length > 0 && Core[0].Tag is SejongTag.VX;
        IsNominal = !IsPredicate || Array.Exists(Core, m => m.Tag is SejongTag.VCP)
            ? Array.Exists(Core, m => IsNoun(m.Tag))
            : false;
        Link = LinkOf();
        Quotes = (OpensQuote(eojeol.Surface) ? 1 : 0) + (ClosesQuote(eojeol.Surface) ? 2 : 0);
    }

    /// <summary>1 when it begins with a quotation mark or bracket, 2 when one stands later, 3 for both.</summary>
    public int Quotes { get; }

    /// <summary>The morphemes without punctuation.</summary>
    public Morpheme[] Core { get; }

    public Morpheme Last { get; }

    public bool HasComma { get; }

    public bool HasCopula { get; }

    public bool IsPredicate { get; }

    public bool IsAuxiliary { get; }

    /// <summary>Whether its predicate is an adjective without anything before it.</summary>
    public bool IsAdjective => Core.Length > 0 && (Core[0].Tag is SejongTag.VA || (Core.Length > 1 && Core[1].Tag is SejongTag.XSA));

    /// <summary>Whether an adnominal may modify it.</summary>
    public bool IsNominal { get; }

    public Link Link { get; }

    /// <summary>Whether it is an adnominal predicate.</summary>
    public bool IsRelative => IsPredicate && Last.Tag is SejongTag.ETM;

    public static EojeolRole Of(Eojeol eojeol) => new(eojeol);

    public static bool IsNoun(SejongTag tag) => tag is SejongTag.NNG or SejongTag.NNP or SejongTag.NNB or SejongTag.NP or SejongTag.NR
        or SejongTag.SN or SejongTag.SL or SejongTag.SH or SejongTag.XSN or SejongTag.XR or SejongTag.SW;

    private Link LinkOf() => Last.Tag switch
    {
        SejongTag.JKG or SejongTag.ETM or SejongTag.MMA or SejongTag.MMD or SejongTag.MMN => Link.Adnominal,
        SejongTag.JKS or SejongTag.JKC => Link.Subject,
        SejongTag.JKO => Link.Object,
        SejongTag.JX when Core.Length > 1 && Core[^2].Tag is SejongTag.EC => Link.Connective,
        SejongTag.JX when Core.Length > 1 && Core[^2].Tag is SejongTag.EF => Link.Final,
        SejongTag.JX when Core.Length > 1 && Core[^2].Tag is SejongTag.JKB => Link.Adverbial,
        SejongTag.JX when Last.Form is "은" or "는" or "ㄴ" or "도" => Link.Topic,
        SejongTag.JKB or SejongTag.JX or SejongTag.JKQ or SejongTag.JKV => Link.Adverbial,
        SejongTag.JC => Link.Conjunct,
        SejongTag.MAG or SejongTag.IC => Link.Adverb,
        SejongTag.MAJ => Link.SentenceAdverb,
        SejongTag.EC => Link.Connective,
        SejongTag.EF => Link.Final,
        _ when HasComma && IsNominal => Link.Conjunct,
        _ => Link.Noun,
    };

    private static bool IsMark(char c) => c is '"' or '\'' or '“' or '”' or '‘' or '’' or '`' or '(' or ')' or '[' or ']' or '<' or '>';

    private static bool OpensQuote(string surface) => IsMark(surface[0]);

    private static bool ClosesQuote(string surface)
    {
        for (var i = 1; i < surface.Length; i++)
        {
            if (IsMark(surface[i]))
            {
                return true;
            }
        }

        return false;
    }
}

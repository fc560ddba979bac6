using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Translation.Clauses;

/// <summary>What a piece of a sentence is.</summary>
internal enum PieceKind
{
    /// <summary>One morpheme.</summary>
    Morpheme,
    /// <summary>A name with its locked English.</summary>
    Name,
    /// <summary>A figure with its locked English.</summary>
    Figure,
    /// <summary>A date with its locked English.</summary>
    Date,
    /// <summary>Words in quotation marks.</summary>
    Quoted,
    /// <summary>Words in brackets.</summary>
    Bracketed,
    /// <summary>두 번째, 제3차: a number that gives the place in a row.</summary>
    Ordinal,
    /// <summary>Several morphemes that are one function word in English: 을 통해 = through.</summary>
    Construction,
}

/// <summary>
/// A morpheme, or a stretch that is translated as one: a locked name, figure or date, a quotation, a bracket. Forms of josa and eomi
/// are canonical, so that tables need one row for 은/는, 을/를, 아/어/여.
/// </summary>
internal sealed record ClausePiece(PieceKind Kind, string Form, SejongTag Tag, TextSpan Span, int Eojeol)
{
    /// <summary>The sentence that <see cref="Span"/> points into.</summary>
    public string Sentence { get; init; } = "";

    public Entity? Entity { get; init; }

    /// <summary>The number of an ordinal; 0 for other pieces.</summary>
    public int Ordinal { get; init; }

    public Quantity? Quantity { get; init; }

    public DateMention? Date { get; init; }

    /// <summary>Whether a clock time is said to be about so late (3시쯤).</summary>
    public bool IsAbout { get; init; }

    public Construction? Construction { get; init; }

    /// <summary>The pieces between the marks of a quotation or bracket.</summary>
    public IReadOnlyList<ClausePiece> Inner { get; init; } = [];

    /// <summary>Whether the marks are double quotation marks.</summary>
    public bool IsSpeech { get; init; }

    public bool Is(string form, SejongTag tag) => Tag == tag && string.Equals(Form, form, StringComparison.Ordinal);

    /// <summary>Whether it can be part of a nominal.</summary>
    public bool IsNominal => Kind is PieceKind.Name or PieceKind.Figure or PieceKind.Date or PieceKind.Quoted or PieceKind.Ordinal || (Kind == PieceKind.Morpheme && Tag is
        SejongTag.NNG or SejongTag.NNP or SejongTag.NNB or SejongTag.NP or SejongTag.NR or SejongTag.XPN or SejongTag.XSN or SejongTag.XR
        or SejongTag.SL or SejongTag.SH or SejongTag.SN or SejongTag.SW or SejongTag.SO or SejongTag.NA);

    public bool IsJosa => Kind == PieceKind.Morpheme && Tag is SejongTag.JKS or SejongTag.JKC or SejongTag.JKG or SejongTag.JKO or SejongTag.JKB or SejongTag.JKV or SejongTag.JKQ or SejongTag.JX or SejongTag.JC;

    public bool IsEomi => Kind == PieceKind.Morpheme && Tag is SejongTag.EP or SejongTag.EF or SejongTag.EC or SejongTag.ETM or SejongTag.ETN;
}

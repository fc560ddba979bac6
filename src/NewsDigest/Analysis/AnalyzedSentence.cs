using NewsDigest.Facts;
using NewsDigest.Morphology;
using NewsDigest.Names;
using NewsDigest.Text;

namespace NewsDigest.Analysis;

/// <summary>A sentence with everything that is known about it. Spans point into <see cref="Text"/>.</summary>
public sealed record AnalyzedSentence
{
    /// <summary>0-based place in the article; -1 for its title.</summary>
    public required int Index { get; init; }

    /// <summary>The sentence.</summary>
    public string Text => Tokens.Text;

    /// <summary>Its eojeols and morphemes.</summary>
    public required TokenizedText Tokens { get; init; }

    /// <summary>Its figures, without those inside a name.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Its dates, without those inside a name.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>Its quotations.</summary>
    public IReadOnlyList<AnalyzedQuotation> Quotations { get; init; } = [];

    /// <summary>Its names in order of position.</summary>
    public IReadOnlyList<NamedSpan> Names { get; init; } = [];

    /// <summary>What in it does not agree or cannot be resolved, of a sentence by itself; those of an article are in <see cref="AnalyzedArticle.Checks"/>.</summary>
    public IReadOnlyList<ArticleCheck> Checks { get; init; } = [];
}

/// <summary>A name in a sentence.</summary>
/// <param name="Span">Where.</param>
/// <param name="Entity">What it names.</param>
public sealed record NamedSpan(TextSpan Span, Entity Entity);

/// <summary>A quotation whose speaker is joined to the article's entities.</summary>
/// <param name="Fact">The quotation.</param>
/// <param name="Speaker">The entity who speaks; null when it is a role (관계자) or unknown.</param>
public sealed record AnalyzedQuotation(Quotation Fact, Entity? Speaker);

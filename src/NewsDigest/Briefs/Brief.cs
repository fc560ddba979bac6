using NewsDigest.Analysis;
using NewsDigest.Summaries;
using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest.Briefs;

/// <summary>An English brief of a Korean article with everything that proves it. Immutable.</summary>
public sealed record Brief
{
    /// <summary>The article and what was found in it.</summary>
    public required AnalyzedArticle Source { get; init; }

    /// <summary>The English of the title; null when there is none.</summary>
    public string? TitleEnglish { get; init; }

    /// <summary>The English of each sentence of the body.</summary>
    public required IReadOnlyList<TranslatedSentence> Translations { get; init; }

    /// <summary>The English of each quotation: one list a sentence, in the order of its quotations.</summary>
    public required IReadOnlyList<IReadOnlyList<TranslatedQuotation>> QuotationTranslations { get; init; }

    /// <summary>The headline and sentences of the brief.</summary>
    public required Summary Summary { get; init; }

    /// <summary>The proof of each figure, date, name and quotation in <see cref="Summary"/>.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}

using NewsDigest.Translation;
using NewsDigest.Verification;

namespace NewsDigest.Briefs;

/// <summary>The English of a whole article.</summary>
/// <param name="Title">Of its title; null when there is none.</param>
/// <param name="Sentences">Of each sentence of the body.</param>
/// <param name="Quotations">Of each quotation, one list a sentence.</param>
/// <param name="Renderings">Every English known to stand for quoted words.</param>
internal sealed record ArticleTranslation(
    string? Title,
    IReadOnlyList<TranslatedSentence> Sentences,
    IReadOnlyList<IReadOnlyList<TranslatedQuotation>> Quotations,
    IReadOnlyList<KnownQuotation> Renderings);

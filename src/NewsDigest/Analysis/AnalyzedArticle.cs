using NewsDigest.Facts;
using NewsDigest.Names;
using NewsDigest.Reading;

namespace NewsDigest.Analysis;

/// <summary>An article with its tokens, facts and names, joined once and used by all rooms below. Immutable.</summary>
public sealed record AnalyzedArticle
{
    /// <summary>The article as read.</summary>
    public required Article Article { get; init; }

    /// <summary>The title; null when there is none.</summary>
    public AnalyzedSentence? Title { get; init; }

    /// <summary>The body, one entry a sentence of the article.</summary>
    public required IReadOnlyList<AnalyzedSentence> Sentences { get; init; }

    /// <summary>The entities of the body.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>The English of the dateline place; null when there is none.</summary>
    public string? DatelinePlaceEnglish { get; init; }

    /// <summary>What the paper, agency or site is called in English; null when it is not known.</summary>
    public string? PublisherEnglish { get; init; }

    /// <summary>What did not agree in the article.</summary>
    public IReadOnlyList<ArticleCheck> Checks { get; init; } = [];
}

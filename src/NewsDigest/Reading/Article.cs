using NewsDigest.Text;

namespace NewsDigest.Reading;

/// <summary>A news article as a reader would see it: body and metadata apart, everything else removed with a reason. Immutable.</summary>
public sealed record Article
{
    /// <summary>The whole text as it came, and its composed form that all spans point into.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The headline in Korean; null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication; null when the page does not tell.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether the page prints month and day of <see cref="Published"/> only; the year is then the latest that the beginning of the article names.</summary>
    public bool IsYearInferred { get; init; }

    /// <summary>The place of the dateline in Korean, as in <c>[신화망 상하이 3월6일]</c>.</summary>
    public string? DatelinePlace { get; init; }

    /// <summary>Who published it, as printed.</summary>
    public string? Publisher { get; init; }

    /// <summary>The reporter or contributor, as printed, without 기자 and the like.</summary>
    public string? Author { get; init; }

    /// <summary>The body in order, without boilerplate, captions, subheads and datelines.</summary>
    public IReadOnlyList<ArticleSentence> Sentences { get; init; } = [];

    /// <summary>What was taken out, in order.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];
}

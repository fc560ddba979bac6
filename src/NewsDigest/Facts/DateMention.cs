using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>A date or period named in a sentence, resolved to the calendar.</summary>
public sealed record DateMention
{
    /// <summary>The words in the sentence.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 8601: day, month, year, or an interval of two of the same kind joined by a slash.</summary>
    public required string Iso { get; init; }

    /// <summary>Whether the anchor was inferred because the article has no date of its own.</summary>
    public bool Inferred { get; init; }

    /// <summary>The English without a preposition: <c>Feb. 22</c>, <c>last year</c>, <c>the first half of 2024</c>.</summary>
    public required string English { get; init; }

    /// <summary>The preposition it takes as an adverbial in English; empty for <c>last year</c>.</summary>
    public string Preposition { get; init; } = "";
}

namespace NewsDigest.Reading;

/// <summary>Limits of what is read, and what the caller already knows about the article. Immutable.</summary>
public sealed record ReadingOptions
{
    /// <summary>The largest input in bytes (UTF-16 units for a string); default 10 MiB. Larger input is refused as <c>too-large</c>.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The deepest nesting of HTML elements; default 1,000. Deeper pages are refused as <c>too-deep</c> before a DOM is built.</summary>
    public int MaxHtmlDepth { get; init; } = 1000;

    /// <summary>The largest number of HTML tags; default 200,000. Larger pages are refused as <c>too-large</c> before a DOM is built.</summary>
    public int MaxHtmlTags { get; init; } = 200_000;

    /// <summary>The most sentences of a story; default 5,000. Longer stories are refused as <c>too-large</c>.</summary>
    public int MaxSentences { get; init; } = 5000;

    /// <summary>The longest sentence in UTF-16 units; default 10,000. Stories with a longer one are refused as <c>too-large</c>.</summary>
    public int MaxSentenceLength { get; init; } = 10_000;

    /// <summary>The headline when it is known; null lets the page tell.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication when it is known; null lets the page tell.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publisher when it is known; null lets the page tell.</summary>
    public string? Publisher { get; init; }
}

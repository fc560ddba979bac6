using NewsDigest.Text;

namespace NewsDigest.Facts;

/// <summary>Words in quotation marks that somebody said.</summary>
public sealed record Quotation
{
    /// <summary>The quoted words without their marks, in the sentence.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Who said it, with title, as written; empty when the article does not tell.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>The sentence in which <see cref="SpeakerSpan"/> lies; it may be an earlier or the next one.</summary>
    public int SpeakerSentence { get; init; }

    /// <summary>Where the speaker stands; null when unknown.</summary>
    public TextSpan? SpeakerSpan { get; init; }
}

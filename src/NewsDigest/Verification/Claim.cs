using NewsDigest.Text;

namespace NewsDigest.Verification;

/// <summary>What a claim is about.</summary>
public enum ClaimKind
{
    /// <summary>A figure.</summary>
    Figure,
    /// <summary>A date or period.</summary>
    Date,
    /// <summary>A name.</summary>
    Name,
    /// <summary>Words in quotation marks.</summary>
    Quotation,
}

/// <summary>A checkable piece of an English text and the Korean words it stands on.</summary>
public sealed record Claim
{
    /// <summary>What it is about.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The English words.</summary>
    public required string English { get; init; }

    /// <summary>What the article proves of it.</summary>
    public required ClaimStatus Status { get; init; }

    /// <summary>Whether the article says so, or it follows from what the article says.</summary>
    public bool IsSupported => Status != ClaimStatus.Unsupported;

    /// <summary>How it follows from what the article says: <c>40 - 25</c>, <c>the weekday of 2024-02-22</c>; null when the words themselves say it.</summary>
    public string? Derivation { get; init; }

    /// <summary>Of an unsupported claim, one English sentence: what was looked for, and what in the article comes nearest; null when supported.</summary>
    public string? Reason { get; init; }

    /// <summary>0-based sentence of the English text; -1 for its headline.</summary>
    public required int Sentence { get; init; }

    /// <summary>Where the words stand in their sentence.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The Korean words it stands on; empty when unsupported.</summary>
    public string Korean { get; init; } = "";

    /// <summary>0-based sentence of the article; null when unsupported.</summary>
    public int? Source { get; init; }
}

using System.Diagnostics.CodeAnalysis;
using NewsDigest.Reading;

namespace NewsDigest.Briefs;

/// <summary>A brief, or the reason why the input could not be read.</summary>
public sealed class BriefOutcome
{
    /// <summary>The input was briefed.</summary>
    public BriefOutcome(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        Brief = brief;
    }

    /// <summary>The input was refused.</summary>
    public BriefOutcome(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Refusal = refusal;
    }

    /// <summary>The brief; null when the input was refused.</summary>
    public Brief? Brief { get; }

    /// <summary>The reason; null when there is a brief.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a brief.</summary>
    [MemberNotNullWhen(true, nameof(Brief))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsBriefed => Brief is not null;

    /// <summary>The brief, for callers who know that the input is an article.</summary>
    /// <exception cref="InvalidOperationException">The input was refused; the message says why.</exception>
    public Brief GetBriefOrThrow() => Brief ?? throw new InvalidOperationException(Refusal!.Message);
}

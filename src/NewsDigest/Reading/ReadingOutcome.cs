using System.Diagnostics.CodeAnalysis;

namespace NewsDigest.Reading;

/// <summary>An article, or the reason why there is none.</summary>
public sealed class ReadingOutcome
{
    /// <summary>The input was read.</summary>
    public ReadingOutcome(Article article) => Article = article;

    /// <summary>The input was refused.</summary>
    public ReadingOutcome(Refusal refusal) => Refusal = refusal;

    /// <summary>The article; null when refused.</summary>
    public Article? Article { get; }

    /// <summary>The reason; null when read.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Article is not null;
}

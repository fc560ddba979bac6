namespace NewsDigest.Translation;

/// <summary>The English of a Korean sentence.</summary>
public sealed record TranslatedSentence
{
    /// <summary>The English; one line.</summary>
    public required string English { get; init; }

    /// <summary>The Korean words that had no English and stand romanised and marked in <see cref="English"/>.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The English of figures, dates and names of the source that <see cref="English"/> does not say in these words.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>0 to 1: the share of content words that came from the lexicon, names or facts, less what makes the structure doubtful: many clauses, words that rules and the learnt parse attach differently, subjects without a place, figures or names left out.</summary>
    public double Confidence { get; init; } = 1;
}

namespace NewsDigest.Summaries;

/// <summary>A headline and a few English sentences, each with the source sentences it stands on.</summary>
public sealed record Summary
{
    /// <summary>The English headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The sentences in reading order.</summary>
    public required IReadOnlyList<SummarySentence> Sentences { get; init; }

    /// <summary>Which engine wrote it: <c>offline</c>, or a model's name.</summary>
    public required string Engine { get; init; }
}

/// <summary>A sentence of a summary.</summary>
/// <param name="English">Its English.</param>
/// <param name="Sources">0-based sentences of the article.</param>
public sealed record SummarySentence(string English, IReadOnlyList<int> Sources);

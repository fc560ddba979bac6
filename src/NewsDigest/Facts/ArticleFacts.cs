namespace NewsDigest.Facts;

/// <summary>The facts of all sentences of an article, and what did not agree.</summary>
/// <param name="Sentences">One entry a sentence.</param>
/// <param name="Checks">In order of position.</param>
public sealed record ArticleFacts(IReadOnlyList<SentenceFacts> Sentences, IReadOnlyList<ArticleCheck> Checks);

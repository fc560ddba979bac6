namespace NewsDigest.Llm;

/// <summary>Remembers answers of models by a key that holds everything that matters for them. Safe for many threads.</summary>
public interface IChatCache
{
    /// <summary>The answer; null when none is known.</summary>
    ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Keeps an answer.</summary>
    ValueTask StoreAsync(string key, string answer, CancellationToken cancellationToken = default);
}

namespace NewsDigest.Batch;

/// <summary>Model answers by key, on disk before anyone uses them, so that no answer is ever paid for twice. Safe for many threads.</summary>
public interface IAnswerStore
{
    /// <summary>The answer kept under a key; null when there is none.</summary>
    /// <param name="key">Everything the answer depends on: endpoint, model, prompt, settings; hashed by the store.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Keeps an answer; when the task completes it survives a power cut.</summary>
    /// <param name="key">As in <see cref="FindAsync"/>.</param>
    /// <param name="answer">The answer as it came.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    ValueTask KeepAsync(string key, string answer, CancellationToken cancellationToken = default);

    /// <summary>Keeps an answer and what it cost, so that a kill before the brief is recorded does not hide the money from the ceiling.</summary>
    /// <param name="key">As in <see cref="FindAsync"/>.</param>
    /// <param name="answer">The answer as it came.</param>
    /// <param name="usage">What was paid for it, with the calls before it that gave no answer worth keeping. Part of the outcome's usage too.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    ValueTask KeepAsync(string key, string answer, WorkUsage usage, CancellationToken cancellationToken = default) => KeepAsync(key, answer, cancellationToken);
}

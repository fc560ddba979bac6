using NewsDigest.Batch;
using NewsDigest.Llm;

namespace NewsDigest.Cli;

/// <summary>Keeps a model's answers and what they cost in the job's folder, on the disk before anyone uses them, so that a resumed job pays for none again.</summary>
internal sealed class AnswerCache(IAnswerStore answers, PaidCalls calls) : IChatCache
{
    public ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken = default) => answers.FindAsync(key, cancellationToken);

    public ValueTask StoreAsync(string key, string answer, CancellationToken cancellationToken = default) => answers.KeepAsync(key, answer, calls.Take(), cancellationToken);
}

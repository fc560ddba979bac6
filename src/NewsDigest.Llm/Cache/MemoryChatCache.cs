namespace NewsDigest.Llm;

/// <summary>Keeps the answers that were used last in memory. Safe for many threads.</summary>
/// <param name="capacity">How many answers at most; default 1,000.</param>
public sealed class MemoryChatCache(int capacity = 1000) : IChatCache
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, string Answer)>> nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, string Answer)> byUse = [];

    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (gate)
        {
            if (!nodes.TryGetValue(key, out var node))
            {
                return new((string?)null);
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return new(node.Value.Answer);
        }
    }

    /// <inheritdoc/>
    public ValueTask StoreAsync(string key, string answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(answer);
        lock (gate)
        {
            if (nodes.Remove(key, out var old))
            {
                byUse.Remove(old);
            }

            nodes[key] = byUse.AddFirst((key, answer));
            if (nodes.Count > Math.Max(1, capacity))
            {
                nodes.Remove(byUse.Last!.Value.Key);
                byUse.RemoveLast();
            }
        }

        return default;
    }
}

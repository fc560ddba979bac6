using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>An item and all that can be said of it without knowing the others; made on any thread. Immutable.</summary>
/// <param name="Record">The item.</param>
/// <param name="Content">The key of its content.</param>
/// <param name="Work">The key of its work.</param>
/// <param name="Id">The key of its id.</param>
/// <param name="Print">The fingerprint of its words; null when they are few.</param>
internal sealed record SiftedItem(BatchRecord Record, UInt128 Content, UInt128 Work, UInt128 Id, ulong? Print)
{
    /// <summary>Hashes an item.</summary>
    public static SiftedItem Of(BatchRecord record, string configuration)
    {
        var content = record.Article is { } article ? WorkKeys.Content(article) : WorkKeys.Unreadable(record);
        var print = record.Article is { } words ? NearDuplicates.Fingerprint(words.Content.Span) : null;
        return new SiftedItem(record, content, WorkKeys.Work(content, configuration), WorkKeys.Of("id", record.Id), print);
    }
}

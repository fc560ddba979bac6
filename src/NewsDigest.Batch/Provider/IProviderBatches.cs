namespace NewsDigest.Batch.Provider;

/// <summary>A provider that takes requests as a file and answers within a day at a lower price.</summary>
public interface IProviderBatches
{
    /// <summary>Hands over a file of requests, one a line.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <returns>The provider's id of the file.</returns>
    Task<string> UploadAsync(ReadOnlyMemory<byte> lines, string name, CancellationToken cancellationToken = default);

    /// <summary>Begins a batch.</summary>
    /// <param name="fileId">The file of requests.</param>
    /// <param name="endpoint">What each request is for, such as <c>/v1/chat/completions</c>.</param>
    /// <param name="tag">Our own name for the batch, kept with it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<ProviderBatch> CreateAsync(string fileId, string endpoint, string tag, CancellationToken cancellationToken = default);

    /// <summary>The batch that was begun under a tag; null when there is none.</summary>
    Task<ProviderBatch?> FindAsync(string tag, CancellationToken cancellationToken = default);

    /// <summary>How a batch stands.</summary>
    Task<ProviderBatch> GetAsync(string batchId, CancellationToken cancellationToken = default);

    /// <summary>A file of answers.</summary>
    Task<Stream> DownloadAsync(string fileId, CancellationToken cancellationToken = default);
}

/// <summary>A batch as the provider sees it.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Status">The provider's word: <c>validating</c>, <c>in_progress</c>, <c>finalizing</c>, <c>completed</c>, <c>failed</c>, <c>expired</c>, <c>cancelled</c> …</param>
/// <param name="OutputFileId">The answers; null while there are none.</param>
/// <param name="Total">Requests in it.</param>
/// <param name="Completed">Requests answered.</param>
/// <param name="Failed">Requests that failed.</param>
public sealed record ProviderBatch(string Id, string Status, string? OutputFileId, int Total, int Completed, int Failed)
{
    /// <summary>Whether nothing more will come.</summary>
    public bool IsOver => Status is "completed" or "failed" or "expired" or "cancelled";
}

/// <summary>Work whose one request for an article can be sent in a file, and whose answer is then found in <see cref="IAnswerStore"/>.</summary>
public interface IProviderWork : IBriefWork
{
    /// <summary>What the requests are for, such as <c>/v1/chat/completions</c>.</summary>
    string Endpoint { get; }

    /// <summary>The request for an article; null when it needs none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<ProviderRequest?> RequestAsync(BatchArticle article, CancellationToken cancellationToken = default);

    /// <summary>The answer as this work keeps it, out of the body of a response; null when the response holds none.</summary>
    string? Answer(ReadOnlyMemory<byte> body);

    /// <summary>What a response cost by what its body says, also one that holds no answer; nothing when it does not say.</summary>
    WorkUsage Usage(ReadOnlyMemory<byte> body) => WorkUsage.None;
}

/// <summary>A request.</summary>
/// <param name="Key">The key under which its answer is looked for in <see cref="IAnswerStore"/>.</param>
/// <param name="Body">JSON on one line.</param>
public sealed record ProviderRequest(string Key, ReadOnlyMemory<byte> Body);

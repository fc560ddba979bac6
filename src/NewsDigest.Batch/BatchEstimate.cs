using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>What a run would do, without doing it.</summary>
/// <param name="Items">Items of the input.</param>
/// <param name="Known">Items that the job folder already has, or that share the content of another.</param>
/// <param name="Unreadable">Items that are no article.</param>
/// <param name="Open">Articles that would be worked on.</param>
/// <param name="Usage">What these cost at most, by the estimate of the work.</param>
/// <param name="LeastDollars">What they cost when all goes well.</param>
public sealed record BatchEstimate(long Items, long Known, long Unreadable, long Open, WorkUsage Usage, decimal LeastDollars = 0)
{
    /// <summary>Reads the input and asks the work for its estimates. Writes nothing.</summary>
    /// <param name="folder">The job's folder, which need not exist; null for none.</param>
    /// <param name="input">The articles.</param>
    /// <param name="work">What would be done with each.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<BatchEstimate> MakeAsync(string? folder, IAsyncEnumerable<BatchRecord> input, IBriefWork work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(work);
        using var journal = folder is null ? null : JobJournal.Look(new ReportingDisk(new LocalDisk()), Path.GetFullPath(folder));
        var seen = new PackedIndex(keyBytes: 10, valueBytes: 0);
        var estimate = new BatchEstimate(0, 0, 0, 0, WorkUsage.None);
        await foreach (var record in input.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            estimate = estimate with { Items = estimate.Items + 1 };
            if (record.Article is not { } article)
            {
                estimate = estimate with { Unreadable = estimate.Unreadable + 1 };
            }
            else if (WorkKeys.Work(WorkKeys.Content(article), work.Configuration) is var key && (seen.Find(key) is not null || journal?.Find(key) is not null))
            {
                estimate = estimate with { Known = estimate.Known + 1 };
            }
            else
            {
                seen.Put(key, 0);
                estimate = estimate with { Open = estimate.Open + 1, Usage = estimate.Usage + work.Estimate(article), LeastDollars = estimate.LeastDollars + work.LeastDollars(article) };
            }
        }

        return estimate;
    }
}

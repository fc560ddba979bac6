using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsDigest.Batch;

/// <summary>
/// Briefs a stream of articles with nothing on disk: results come in the order of the input, each as soon as those before it are
/// there. For pipelines that bring their own bookkeeping; <see cref="BatchJob"/> keeps one.
/// </summary>
public static class BatchFilter
{
    /// <summary>Articles read ahead of the oldest unfinished one, for each worker: one that takes long must not idle the others.</summary>
    private const int Ahead = 16;

    /// <summary>One result for each item, in order.</summary>
    /// <param name="input">The items.</param>
    /// <param name="work">What to do with each.</param>
    /// <param name="options">Limits; null for the defaults. Those about commits and earlier runs say nothing here.</param>
    /// <param name="time">The clock for limits; null for the system's.</param>
    /// <param name="cancellationToken">Ends the reading; the articles in work have <see cref="BatchOptions.DrainTime"/> to finish, then <see cref="OperationCanceledException"/> is thrown.</param>
    public static async IAsyncEnumerable<BatchResult> RunAsync(IAsyncEnumerable<BatchRecord> input, IBriefWork work, BatchOptions? options = null, TimeProvider? time = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(work);
        options ??= new BatchOptions();
        options.Validate(nameof(options));
        var runner = new ArticleRunner(work, options, time ?? TimeProvider.System, WorkUsage.None);
        var queue = Channel.CreateBounded<Task<BatchResult>>(new BoundedChannelOptions(options.Workers * Ahead) { SingleReader = true, SingleWriter = true });
        using var noMore = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var atOnce = new CancellationTokenSource();
        using var stop = cancellationToken.Register(() => atOnce.CancelAfter(options.DrainTime));
        var reading = Task.Run(() => ReadAsync(input, runner, options.Workers, queue.Writer, noMore.Token, atOnce.Token), CancellationToken.None);
        try
        {
            await foreach (var result in queue.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return await result.ConfigureAwait(false);
            }

            await reading.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await noMore.CancelAsync().ConfigureAwait(false);
            await atOnce.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (queue.Reader.TryRead(out var left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task ReadAsync(IAsyncEnumerable<BatchRecord> input, ArticleRunner runner, int workers, ChannelWriter<Task<BatchResult>> queue, CancellationToken noMore, CancellationToken atOnce)
    {
        using var free = new SemaphoreSlim(workers);
        var begun = new Queue<Task>();
        try
        {
            await foreach (var record in input.WithCancellation(noMore).ConfigureAwait(false))
            {
                await free.WaitAsync(noMore).ConfigureAwait(false);
                var result = Task.Run(() => RunAsync(record, runner, free, atOnce), CancellationToken.None);
                begun.Enqueue(result);
                while (begun.TryPeek(out var oldest) && oldest.IsCompleted)
                {
                    _ = begun.Dequeue();
                }

                await queue.WriteAsync(result, noMore).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (noMore.IsCancellationRequested)
        {
            // The consumer knows.
        }
        finally
        {
            queue.Complete();
            await Task.WhenAll(begun).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<BatchResult> RunAsync(BatchRecord record, ArticleRunner runner, SemaphoreSlim free, CancellationToken atOnce)
    {
        try
        {
            var outcome = record.Article is { } article ? await runner.RunAsync(article, default, atOnce).ConfigureAwait(false) : new WorkOutcome(record.Failure!);
            return new BatchResult(record.Id, record.Article?.Url, outcome, 1);
        }
        finally
        {
            free.Release();
        }
    }
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>
/// One run: a reader, threads that hash what it reads, a sieve that takes the hashes in the order of the input and passes over what is
/// known, workers, and one committer, with short channels between them, so that no more than a few articles for each worker are in memory.
/// </summary>
internal sealed class JobRun : IAsyncDisposable
{
    private readonly BatchJob job;
    private readonly IBriefWork work;
    private readonly BatchOptions options;
    private readonly TimeProvider time;
    private readonly ArticleRunner runner;
    private readonly InputSieve sieve;
    private readonly Channel<Task<SiftedItem>> hashed;
    private readonly Channel<PendingWork> pending;
    private readonly Channel<FinishedWork> finished;
    private readonly Channel<BatchResult> results;
    private readonly CancellationTokenSource noMore = new();
    private readonly CancellationTokenSource atOnce = new();
    private Task all = Task.CompletedTask;
    private Exception? fault;

    public JobRun(BatchJob job, OrderSpool spool, IBriefWork work, BatchOptions options, TimeProvider time)
    {
        this.job = job;
        this.work = work;
        this.options = options;
        this.time = time;
        runner = new ArticleRunner(work, options, time, job.Spent, job.AnswerLog);
        sieve = new InputSieve(job.Journal, spool, job.Progress, work.Configuration, options.RetryDead);
        hashed = Channel.CreateBounded<Task<SiftedItem>>(new BoundedChannelOptions(options.Workers * 2) { SingleReader = true, SingleWriter = true });
        pending = Channel.CreateBounded<PendingWork>(new BoundedChannelOptions(options.Workers * 2) { SingleWriter = true });
        finished = Channel.CreateBounded<FinishedWork>(new BoundedChannelOptions(options.Workers * 2) { SingleReader = true });
        results = Channel.CreateBounded<BatchResult>(new BoundedChannelOptions(options.Workers * 2) { SingleReader = true, SingleWriter = true });
    }

    public async IAsyncEnumerable<BatchResult> ResultsAsync(IAsyncEnumerable<BatchRecord> input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = cancellationToken.Register(Drain);
        all = Task.WhenAll(Task.Run(() => ReadAsync(input), CancellationToken.None), Task.Run(SiftAsync, CancellationToken.None), Task.Run(WorkAsync, CancellationToken.None), Task.Run(CommitAsync, CancellationToken.None));
        await foreach (var result in results.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            yield return result;
        }

        await all.ConfigureAwait(false);
        if (fault is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        // A consumer that left early: nothing more is read, what is finished is kept, nobody waits for the results.
        await noMore.CancelAsync().ConfigureAwait(false);
        await atOnce.CancelAsync().ConfigureAwait(false);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        noMore.Dispose();
        atOnce.Dispose();
    }

    private void Drain()
    {
        noMore.Cancel();
        atOnce.CancelAfter(options.DrainTime);
    }

    /// <summary>Ends the run for the first reason that came.</summary>
    private void Stop(Exception reason, bool isAtOnce)
    {
        Interlocked.CompareExchange(ref fault, reason, null);
        noMore.Cancel();
        if (isAtOnce)
        {
            atOnce.Cancel();
        }
        else
        {
            atOnce.CancelAfter(options.DrainTime);
        }
    }

    private async Task ReadAsync(IAsyncEnumerable<BatchRecord> input)
    {
        try
        {
            await foreach (var record in input.WithCancellation(noMore.Token).ConfigureAwait(false))
            {
                await hashed.Writer.WriteAsync(Task.Run(() => SiftedItem.Of(record, work.Configuration)), noMore.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (noMore.IsCancellationRequested)
        {
            // Someone has said why.
        }
#pragma warning disable CA1031 // Any fault of the caller's input must end the run in good order; it is thrown to the consumer.
        catch (Exception problem)
        {
            Stop(problem, isAtOnce: false);
        }
#pragma warning restore CA1031
        finally
        {
            hashed.Writer.Complete();
        }
    }

    /// <summary>Which items are new, and the place of each, depends on those before it: one thread, in the order of the input.</summary>
    private async Task SiftAsync()
    {
        try
        {
            await foreach (var item in hashed.Reader.ReadAllAsync(noMore.Token).ConfigureAwait(false))
            {
                if (sieve.Sift(await item.ConfigureAwait(false)) is { } open)
                {
                    await pending.Writer.WriteAsync(open, noMore.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (noMore.IsCancellationRequested)
        {
            // Someone has said why.
        }
#pragma warning disable CA1031 // A disk that takes no more ends the run in good order; it is thrown to the consumer.
        catch (Exception problem)
        {
            Stop(problem, isAtOnce: false);
        }
#pragma warning restore CA1031
        finally
        {
            pending.Writer.Complete();
        }
    }

    private async Task WorkAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(WorkerAsync))).ConfigureAwait(false);
        finished.Writer.TryComplete();
    }

    private async Task WorkerAsync()
    {
        try
        {
            await foreach (var open in pending.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                if (noMore.IsCancellationRequested)
                {
                    // What waits is not begun any more.
                    continue;
                }

                var paidBefore = job.AnswerLog.Unrecorded.Of(open.Work);
                var outcome = open.Record.Article is { } article
                    ? await runner.RunAsync(article, new WorkAttempt(open.Work, open.Attempts + 1), atOnce.Token).ConfigureAwait(false)
                    : new WorkOutcome(open.Record.Failure!);
                var packed = outcome.Failure is null ? Gzip.Pack(outcome.Brief.Span) : [];
                await finished.Writer.WriteAsync(new FinishedWork(open, outcome, packed, paidBefore), CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception end) when (end is ChannelClosedException || (end is OperationCanceledException && atOnce.IsCancellationRequested))
        {
            // The run ends at once, or the committer is gone; someone has said why.
        }
        catch (BatchStoppedException stop)
        {
            Stop(stop, isAtOnce: false);
        }
#pragma warning disable CA1031 // A fault of the engine itself ends the run, and is thrown to the consumer.
        catch (Exception problem)
        {
            Stop(problem, isAtOnce: true);
        }
#pragma warning restore CA1031
    }

    private async Task CommitAsync()
    {
        try
        {
            var group = new CommitGroup(finished.Reader, options, time);
            var isFirst = true;
            while (await group.NextAsync().ConfigureAwait(false) is { } batch)
            {
                if (isFirst)
                {
                    job.RemoveOutput();
                    isFirst = false;
                }

                job.Journal.Commit([.. batch.Select(f => f.Entry(work.Configuration))], [.. batch.Where(f => f.Outcome.Failure is null).Select(f => f.Packed)]);
                foreach (var done in batch)
                {
                    job.AnswerLog.Unrecorded.Recorded(done.Work.Work);
                    var result = new BatchResult(done.Work.Record.Id, done.Work.Record.Article?.Url, done.Outcome, done.Work.Attempts + 1);
                    job.Progress.Add(result);
                    await YieldAsync(result).ConfigureAwait(false);
                }
            }
        }
#pragma warning disable CA1031 // A full disk, a vanished folder, a fault: the run ends and the consumer hears of it.
        catch (Exception problem)
        {
            Stop(problem, isAtOnce: true);
        }
#pragma warning restore CA1031
        finally
        {
            // Workers must not wait for a committer that is gone.
            finished.Writer.TryComplete();
            results.Writer.Complete();
        }
    }

    /// <summary>Hands a result over; when the run ends at once nobody may be taking it, and what is finished must still be kept.</summary>
    private async ValueTask YieldAsync(BatchResult result)
    {
        try
        {
            await results.Writer.WriteAsync(result, atOnce.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The next run passes over it.
        }
    }
}

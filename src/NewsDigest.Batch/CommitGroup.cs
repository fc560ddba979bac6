using System.Threading.Channels;

namespace NewsDigest.Batch;

/// <summary>Gathers finished work, so that many articles share the syncs of one commit. Not safe for many threads.</summary>
internal sealed class CommitGroup(ChannelReader<FinishedWork> finished, BatchOptions options, TimeProvider time)
{
    /// <summary>Packed briefs held in memory at most.</summary>
    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>The next group; null when no more can come.</summary>
    public async ValueTask<IReadOnlyList<FinishedWork>?> NextAsync()
    {
        if (!await finished.WaitToReadAsync().ConfigureAwait(false))
        {
            return null;
        }

        var group = new List<FinishedWork>();
        var bytes = 0L;
        var since = time.GetTimestamp();
        while (group.Count < options.CommitCount && bytes < MostBytes)
        {
            if (finished.TryRead(out var work))
            {
                group.Add(work);
                bytes += work.Packed.Length;
            }
            else if (options.CommitInterval - time.GetElapsedTime(since) is var left && (left <= TimeSpan.Zero || !await WaitAsync(left).ConfigureAwait(false)))
            {
                break;
            }
        }

        return group;
    }

    /// <summary>Whether more came in time.</summary>
    private async ValueTask<bool> WaitAsync(TimeSpan left)
    {
        using var timeout = new CancellationTokenSource(left, time);
        try
        {
            return await finished.WaitToReadAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

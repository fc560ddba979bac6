using System.Runtime.InteropServices;

namespace NewsDigest.Cli;

/// <summary>
/// Turns the first SIGINT or SIGTERM into a cancellation, and gives up waiting for the work when a grace is over (a blocked read never
/// notices) or a second signal comes.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Enough for commands that have nothing to bring to an end.</summary>
    public static readonly TimeSpan ShortGrace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private readonly TimeSpan grace;
    private Timer? timer;

    /// <summary>Begins to listen.</summary>
    /// <param name="grace">How long the work may take to stop in good order.</param>
    public Interruption(TimeSpan grace)
    {
        this.grace = grace;
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Stop(c, Cli.ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Stop(c, Cli.ExitCode.Terminated));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Completes when the time to stop in good order is over.</summary>
    public Task GracePassed => passed.Task;

    /// <summary>What the signal asks for.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        timer?.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context, int exitCode)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested)
        {
            passed.TrySetResult();
            return;
        }

        ExitCode = exitCode;
        timer ??= new Timer(_ => passed.TrySetResult(), null, grace, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }
}

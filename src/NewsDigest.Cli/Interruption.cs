using System.Runtime.InteropServices;

namespace NewsDigest.Cli;

/// <summary>Turns the first SIGINT or SIGTERM into a cancellation, and gives up waiting for the work shortly after: a blocked read never notices.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private Timer? timer;

    public Interruption()
    {
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
        ExitCode = exitCode;
        source.Cancel();
        timer ??= new Timer(_ => passed.TrySetResult(), null, Grace, Timeout.InfiniteTimeSpan);
    }
}

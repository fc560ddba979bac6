using System.Globalization;
using NewsDigest.Batch;
using Spectre.Console;

namespace NewsDigest.Cli;

/// <summary>Shows on standard error how a batch goes: a bar on a terminal, a plain line every few seconds elsewhere.</summary>
internal sealed class BatchProgressView : IAsyncDisposable
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BarEvery = TimeSpan.FromMilliseconds(250);

    private readonly Func<BatchProgress> progress;
    private readonly Func<double?> fraction;
    private readonly CancellationTokenSource done = new();
    private readonly Task showing;

    public BatchProgressView(Func<BatchProgress> progress, Func<double?> fraction)
    {
        this.progress = progress;
        this.fraction = fraction;
        showing = Task.Run(System.Console.IsErrorRedirected ? LinesAsync : BarAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        done.Dispose();
    }

    /// <summary>The counts as one line of plain text.</summary>
    internal static string Describe(BatchProgress now, double? fraction)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{now.Read:N0} read, {now.Briefed:N0} briefed, {now.Dead:N0} dead, {now.Known + now.Duplicates:N0} known, {now.Rate:0.0}/s");
        if (Left(now, fraction) is { } left)
        {
            text += string.Create(CultureInfo.InvariantCulture, $", {fraction:0 %}, about {left:h\\:mm\\:ss} left");
        }

        var usage = now.Usage;
        return usage == WorkUsage.None ? text : text + string.Create(CultureInfo.InvariantCulture, $", {usage.Tokens:N0} tokens, {usage.Dollars:0.0000} dollars");
    }

    private static TimeSpan? Left(BatchProgress now, double? fraction) =>
        fraction is > 0.001 and < 1 and var part && now.Elapsed.TotalSeconds > 2 ? now.Elapsed * ((1 - part) / part) : null;

    private async Task LinesAsync()
    {
        while (true)
        {
            await Task.Delay(LineEvery, done.Token);
            Complaint.Write(Describe(progress(), fraction()));
        }
    }

    private async Task BarAsync()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
        await console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }).StartAsync(async context =>
        {
            var task = context.AddTask("", maxValue: 1);
            while (!done.IsCancellationRequested)
            {
                task.IsIndeterminate = fraction() is null;
                task.Value = fraction() ?? 0;
                task.Description = Markup.Escape(Describe(progress(), fraction()));
                await Task.Delay(BarEvery, done.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
    }
}

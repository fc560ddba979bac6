using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsDigest.Batch.Tests.Process;

/// <summary>The built console as a process that can be sent signals.</summary>
internal sealed partial class ConsoleProcess : IDisposable
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private readonly System.Diagnostics.Process process;

    private ConsoleProcess(System.Diagnostics.Process process)
    {
        this.process = process;
        Output = process.StandardOutput.ReadToEndAsync();
        Error = process.StandardError.ReadToEndAsync();
    }

    public static string Root { get; } =
        Path.GetFullPath(typeof(ConsoleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!);

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.dll");

    public Task<string> Output { get; }

    public Task<string> Error { get; }

    public Stream Input => process.StandardInput.BaseStream;

    /// <summary>Whether signals can be sent here.</summary>
    public static bool HasSignals => !OperatingSystem.IsWindows();

    public static ConsoleProcess Start(params string[] arguments) => StartProgram("dotnet", null, [Program, .. arguments]);

    public static ConsoleProcess StartProgram(string program, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Root,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new ConsoleProcess(System.Diagnostics.Process.Start(start)!);
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var run = Start(arguments);
        run.Input.Close();
        return (await run.EndAsync(), await run.Output, await run.Error);
    }

    public void Signal(int signal)
    {
        if (!process.HasExited)
        {
            _ = SendSignal(process.Id, signal);
        }
    }

    public async Task<int> EndAsync(double seconds = 120)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        Signal(Kill);
        process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}

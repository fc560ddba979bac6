using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace NewsDigest.Acceptance;

/// <summary>The built console, run as a user runs it: a process with arguments, streams and an exit status.</summary>
/// <param name="ExitCode">Its status.</param>
/// <param name="Output">Its standard output, byte for byte as UTF-8.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    public static string Root { get; } =
        Path.GetFullPath(typeof(ConsoleRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!);

    public static string Seeds => Path.Combine(Root, "seeds");

    public static Task<ConsoleRun> Of(params string[] arguments) => WithInput([], arguments);

    public static Task<ConsoleRun> WithInput(string input, params string[] arguments) => WithInput(Encoding.UTF8.GetBytes(input), arguments);

    public static Task<ConsoleRun> WithInput(byte[] input, params string[] arguments) =>
        Program("dotnet", Root, input, null, [Path.Combine(AppContext.BaseDirectory, "NewsDigest.Cli.dll"), .. arguments]);

    /// <summary>Any other program, in a folder, with variables beside those of this process (null removes one).</summary>
    public static async Task<ConsoleRun> Program(string name, string folder, byte[] input, IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(name)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        foreach (var (variable, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[variable] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var complaints = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A command that refuses its arguments ends before it reads.
        }

        await process.WaitForExitAsync();
        await reading;
        return new ConsoleRun(process.ExitCode, new UTF8Encoding(false, true).GetString(output.ToArray()), await complaints);
    }
}

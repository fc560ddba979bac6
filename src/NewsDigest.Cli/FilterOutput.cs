using Microsoft.Win32.SafeHandles;

namespace NewsDigest.Cli;

/// <summary>Standard output of a filter: a line is handed on at once, and a reader that has gone is an error, which the console's own stream hides.</summary>
internal sealed class FilterOutput : IDisposable
{
    private const int Descriptor = 1;

    private readonly Stream stream = OperatingSystem.IsWindows()
        ? System.Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    /// <summary>Writes a line and LF.</summary>
    /// <exception cref="CommandException">Nobody can take it.</exception>
    public void WriteLine(byte[] line)
    {
        byte[] whole = [.. line, (byte)'\n'];
        try
        {
            stream.Write(whole);
        }
        catch (IOException problem)
        {
            throw new CommandException(ExitCode.NotWritable, $"standard output, {whole.Length} bytes: {problem.Message}; check where it goes.", problem);
        }
    }

    public void Dispose() => stream.Dispose();
}

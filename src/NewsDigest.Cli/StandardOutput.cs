using System.Text;

namespace NewsDigest.Cli;

/// <summary>Standard output as bytes: UTF-8 without a mark, LF, buffered.</summary>
internal sealed class StandardOutput : IDisposable
{
    private readonly BufferedStream stream = new(System.Console.OpenStandardOutput(), 1 << 16);

    /// <summary>Writes bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (IOException problem)
        {
            throw Full(problem);
        }
    }

    /// <summary>Writes text as it is.</summary>
    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a line and LF.</summary>
    public void WriteLine(string line)
    {
        Write(line);
        Write("\n"u8);
    }

    /// <summary>Hands everything to the system.</summary>
    public void Flush()
    {
        try
        {
            stream.Flush();
        }
        catch (IOException problem)
        {
            throw Full(problem);
        }
    }

    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // Flush has reported it, or an error before it is already on its way.
        }
    }

    private static CommandException Full(IOException problem) =>
        new(ExitCode.NotWritable, $"standard output cannot be written ({problem.Message}); check where it goes.", problem);
}

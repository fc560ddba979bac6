using NewsDigest.Reading;

namespace NewsDigest.Cli;

/// <summary>One input of a command.</summary>
/// <param name="Path">The path as the user will recognise it; <c>-</c> for standard input.</param>
internal sealed record InputFile(string Path)
{
    /// <summary>What is read from standard input is called so where a file name is needed.</summary>
    private const string NameOfStandardInput = "stdin";

    /// <summary>No article and no list of sentences is larger.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>Its bytes when it came out of another file; null to read them from <see cref="Path"/>.</summary>
    public byte[]? Content { get; init; }

    /// <summary>What that file tells about it; null when nothing.</summary>
    public ReadingOptions? Known { get; init; }

    /// <summary>Whether it is standard input.</summary>
    public bool IsStandardInput => Path == "-";

    /// <summary>The file name with its extension.</summary>
    public string Name => IsStandardInput ? NameOfStandardInput : System.IO.Path.GetFileName(Path);

    /// <summary>The file name without its last extension; a name that is all extension stays whole.</summary>
    public string Stem => IsStandardInput || System.IO.Path.GetFileNameWithoutExtension(Path) is not { Length: > 0 } stem ? Name : stem;

    /// <summary>How messages call it.</summary>
    public string Label => IsStandardInput ? "standard input" : Path;

    /// <summary>All of its bytes.</summary>
    /// <exception cref="CommandException">It cannot be read; the message says why.</exception>
    public byte[] Read()
    {
        if (Content is { } content)
        {
            return content;
        }

        try
        {
            using var stream = IsStandardInput ? System.Console.OpenStandardInput() : File.OpenRead(Path);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (bytes.Length + read > MostBytes)
                {
                    throw new CommandException(ExitCode.BadInput, $"{Label}: is larger than {MostBytes} bytes; divide it.");
                }

                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(Cli.ExitCode.BadInput, $"{Label}: there is no such file; check the path.", problem);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new CommandException(Cli.ExitCode.BadInput, Directory.Exists(Path)
                ? $"{Label}: is a folder; name a file, or '-' for standard input."
                : $"{Label}: may not be read; check its permissions.", problem);
        }
        catch (IOException problem)
        {
            throw new CommandException(Cli.ExitCode.BadInput, $"{Label}: cannot be read ({problem.Message}); check the file.", problem);
        }
    }
}

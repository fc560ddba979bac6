namespace NewsDigest.Cli;

/// <summary>Writes whole files into a folder: a reader sees the old file or the new one, never half of one.</summary>
internal sealed class OutputFolder
{
    private readonly string folder;

    /// <summary>The folder, made when it is not there.</summary>
    /// <exception cref="CommandException">It cannot be made.</exception>
    public OutputFolder(string folder)
    {
        this.folder = folder;
        if (File.Exists(folder))
        {
            throw new CommandException(ExitCode.NotWritable, $"{folder}: the output folder cannot be made, for a file has that name; give a folder with -o.");
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(ExitCode.NotWritable, $"{folder}: the output folder cannot be made ({problem.Message}); give another with -o.", problem);
        }
    }

    /// <summary>Refuses to write over an input.</summary>
    /// <exception cref="CommandException">One of the outputs is one of the inputs.</exception>
    public void Spare(IEnumerable<InputFile> inputs, IEnumerable<string> names)
    {
        var outputs = names.Select(n => Path.GetFullPath(Path.Combine(folder, n))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (inputs.FirstOrDefault(i => !i.IsStandardInput && outputs.Contains(Path.GetFullPath(i.Path))) is { } input)
        {
            throw new CommandException(ExitCode.BadInput, $"{input.Path}: its own brief would be written over it; give another folder with -o.");
        }
    }

    /// <summary>Writes one file, replacing what is there.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, name);
        var half = path + ".part";
        try
        {
            File.WriteAllBytes(half, content);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            TryDelete(half);
            throw new CommandException(ExitCode.NotWritable, $"{path}: cannot be written ({problem.Message}); check space and permissions.", problem);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What could not be written may not be deletable either; the first error is the one to report.
        }
    }
}

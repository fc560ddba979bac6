using NewsDigest.Lexicon;

namespace NewsDigest.Cli;

/// <summary>The file of <c>--glossary</c>.</summary>
internal static class GlossaryFile
{
    /// <exception cref="CommandException">It cannot be read, or a line of it is not well formed.</exception>
    public static Glossary Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            return Glossary.Read(reader, path);
        }
        catch (TableException problem)
        {
            throw new CommandException(ExitCode.BadInput, problem.Message, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadInput, $"--glossary {path}: cannot be read ({problem.Message}); check the path.", problem);
        }
    }
}

using System.CommandLine;
using NewsDigest.Lexicon;
using NewsDigest.Names;

namespace NewsDigest.Cli;

/// <summary>Weights of the user's own for the names that no list has.</summary>
internal static class TaggerOption
{
    public static Option<string> Create() => new("--tagger") { Description = "Weights from 'newsdigest train-tagger' instead of those of the library.", HelpName = "WEIGHTS" };

    /// <summary>A builder that uses the weights, if any are given.</summary>
    /// <exception cref="CommandException">The file cannot be read or holds no weights.</exception>
    public static NewsDigesterBuilder Builder(string? path)
    {
        if (path is null)
        {
            return new NewsDigesterBuilder();
        }

        using var weights = new MemoryStream(new InputFile(path).Read());
        try
        {
            return new NewsDigesterBuilder().WithTagger(new KoreanEntityTagger(weights));
        }
        catch (TableException problem)
        {
            throw new CommandException(ExitCode.BadInput, $"--tagger {path}: holds no weights ({problem.Message}); give a file that 'newsdigest train-tagger SENTENCES -o WEIGHTS' has written.", problem);
        }
    }
}

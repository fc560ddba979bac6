using System.CommandLine;
using NewsDigest.Training;

namespace NewsDigest.Cli;

/// <summary><c>newsdigest train-tagger</c>: weights for names from an annotated file of the user's own.</summary>
internal static class TrainTaggerCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Sentences in KLUE-NER's form: on each line a character, a tab and B-PS, I-PS, B-LC, I-LC, B-OG, I-OG or O; an empty line after each sentence." };
        file.RefuseUnknownOptions();
        var output = new Option<string>("--output", "-o") { Description = "The file of weights, for --tagger.", HelpName = "WEIGHTS", Required = true };
        var command = new ExampleCommand(
            "train-tagger",
            "Learns to find persons, places and organizations from sentences in which they are marked. The same file gives the same weights.",
            "newsdigest train-tagger names.tsv -o weights.tsv && newsdigest brief article.txt --tagger weights.tsv")
        {
            file,
            output,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed.GetValue(file)!, parsed.GetValue(output)!, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string path, string output, CancellationToken cancellationToken)
    {
        var sentences = Read(path);
        if (!sentences.Any(s => s.Names().Any()))
        {
            throw new CommandException(ExitCode.BadInput, $"{path}: no person, place or organization is marked; lines look like '김<tab>B-PS'.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var weights = TaggerLearning.Learn(TaggerLearning.Prepare(sentences), new TaggerSettings());
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            TaggerLearning.Write(output, weights);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.NotWritable, $"{output}: cannot be written ({problem.Message})", problem);
        }

        Complaint.Write($"{weights.Count} weights learnt from {sentences.Count} sentences; use them with --tagger {output}");
        return ExitCode.Done;
    }

    private static IReadOnlyList<MarkedSentence> Read(string path)
    {
        try
        {
            return EntityCorpus.Read(path);
        }
        catch (InvalidDataException problem)
        {
            throw new CommandException(ExitCode.BadInput, problem.Message, problem);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(ExitCode.BadInput, $"{path}: there is no such file; check the path.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadInput, $"{path}: cannot be read ({problem.Message})", problem);
        }
    }
}

using NewsDigest.Briefs;
using NewsDigest.Summaries;

namespace NewsDigest.Cli;

/// <summary>One run of <c>newsdigest brief</c>: an input that cannot be read does not stop the others.</summary>
internal sealed class BriefRun(BriefFormat format, string? outputFolder, IEngine engine, int sentences)
{
    public async Task<int> RunAsync(string[] named, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var inputs = InputList.Resolve(named, problems);
        problems.ForEach(Complaint.Write);
        if (inputs.Count == 0)
        {
            return ExitCode.BadInput;
        }

        using var sink = Sink(inputs);
        var done = 0;
        for (var i = 0; i < inputs.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await BriefAsync(inputs[i], cancellationToken) is { } brief)
            {
                sink.Write(i, brief);
                done++;
            }
        }

        sink.Finish();
        return done == 0 ? ExitCode.BadInput : done == inputs.Count && problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    private IBriefSink Sink(IReadOnlyList<InputFile> inputs)
    {
        if (outputFolder is null)
        {
            return new StreamSink(format, inputs.Count > 1);
        }

        var names = OutputNames.Choose(inputs, format.Extension);
        var folder = new OutputFolder(outputFolder);
        folder.Spare(inputs, names);
        return new FolderSink(format, folder, names);
    }

    private async Task<Brief?> BriefAsync(InputFile input, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = input.Read();
        }
        catch (CommandException problem)
        {
            Complaint.Write(problem.Message);
            return null;
        }

        var outcome = await engine.BriefAsync(bytes, new SummaryOptions { Sentences = sentences }, cancellationToken);
        if (!outcome.IsBriefed)
        {
            Complaint.Write($"{input.Label}: {outcome.Refusal.Message}");
            return null;
        }

        return outcome.Brief;
    }
}

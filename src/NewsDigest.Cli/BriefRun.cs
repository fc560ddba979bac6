using NewsDigest.Briefs;
using NewsDigest.Summaries;

namespace NewsDigest.Cli;

/// <summary>
/// One run of <c>newsdigest brief</c>: an input that cannot be read does not stop the others. As many are worked on at once as
/// there are processors; they are written in the order they were named.
/// </summary>
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
        var running = new Queue<Task<Result>>();
        for (var i = 0; i < inputs.Count; i++)
        {
            while (running.Count < Environment.ProcessorCount && i + running.Count < inputs.Count)
            {
                var input = inputs[i + running.Count];
                running.Enqueue(Task.Run(() => BriefAsync(input, cancellationToken), cancellationToken));
            }

            var result = await running.Dequeue();
            if (result.Brief is { } brief)
            {
                sink.Write(i, brief);
                done++;
            }
            else
            {
                Complaint.Write(result.Problem);
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

    private async Task<Result> BriefAsync(InputFile input, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = input.Read();
        }
        catch (CommandException problem)
        {
            return new Result(null, problem.Message);
        }

        var outcome = await engine.BriefAsync(bytes, new SummaryOptions { Sentences = sentences }, cancellationToken);
        return outcome.IsBriefed ? new Result(outcome.Brief, "") : new Result(null, $"{input.Label}: {outcome.Refusal.Message}");
    }

    /// <summary>A brief, or why there is none.</summary>
    private sealed record Result(Brief? Brief, string Problem);
}

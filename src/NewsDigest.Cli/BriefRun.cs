using NewsDigest.Briefs;
using NewsDigest.Summaries;

namespace NewsDigest.Cli;

/// <summary>
/// One run of <c>newsdigest brief</c>: an input that cannot be read does not stop the others. As many are worked on at once as
/// there are processors; they are written in the order they were named.
/// </summary>
internal sealed class BriefRun(BriefFormat format, string? outputFolder, IEngine engine, int sentences, DateOnly? published)
{
    public async Task<int> RunAsync(string[] named, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var inputs = Containers.Open(InputList.Resolve(named, problems), problems);
        problems.ForEach(Complaint.Write);
        if (inputs.Count == 0)
        {
            return ExitCode.BadInput;
        }

        using var sink = Sink(inputs);
        var done = 0;
        var input = 0;
        var briefing = new InputBriefing(engine, new SummaryOptions { Sentences = sentences }, published);
        await foreach (var result in briefing.AllAsync(inputs, cancellationToken))
        {
            if (result.Brief is { } brief)
            {
                sink.Write(input, brief);
                done++;
            }
            else
            {
                Complaint.Write(result.Problem);
            }

            input++;
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
}

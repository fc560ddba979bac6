using System.Globalization;
using NewsDigest.Batch;

namespace NewsDigest.Cli;

/// <summary>What a batch says when it is over: text on standard error, JSON on standard output when asked for.</summary>
internal static class BatchReport
{
    public static void Write(BatchJob job, BatchSummary summary, bool asJson)
    {
        var progress = job.Progress;
        var run = string.Create(CultureInfo.InvariantCulture, $"{progress.Briefed + progress.Dead:N0} done now in {progress.Elapsed.TotalSeconds:0.0} s, {progress.Rate:0.0}/s");
        Complaint.Write(string.Create(CultureInfo.InvariantCulture, $"{summary.Briefed:N0} briefs, {summary.Dead:N0} dead{Codes(summary)}, {summary.Duplicates:N0} duplicates, {summary.NearDuplicates:N0} near-duplicates; {run}{Money(summary.Usage)}."));
        if (job.BadJournalLines > 0)
        {
            Complaint.Write(string.Create(CultureInfo.InvariantCulture, $"{job.BadJournalLines} journal line(s) were half-written or damaged; their articles have been done again."));
        }

        if (summary.Repeats > 0)
        {
            Complaint.Write(string.Create(CultureInfo.InvariantCulture, $"{summary.Repeats:N0} item(s) repeat the id and content of an earlier one and share its line."));
        }

        Complaint.Write($"see {Path.Combine(job.Folder, "briefs.jsonl")}{(summary.Dead > 0 ? " and dead.jsonl beside it" : "")}.");
        Print(asJson, summary.ToJson);
    }

    public static void Write(BatchEstimate estimate, bool asJson)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{estimate.Items:N0} items: {estimate.Open:N0} to brief, {estimate.Known:N0} known or duplicates, {estimate.Unreadable:N0} unreadable; about {estimate.Usage.Tokens:N0} tokens to send; {estimate.LeastDollars:0.00} to {estimate.Usage.Dollars:0.00} dollars.");
        using var output = new StandardOutput();
        if (asJson)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"items\":{estimate.Items},\"open\":{estimate.Open},\"known\":{estimate.Known},\"unreadable\":{estimate.Unreadable},\"tokens\":{estimate.Usage.Tokens},\"leastDollars\":{estimate.LeastDollars},\"dollars\":{estimate.Usage.Dollars}}}"));
        }
        else
        {
            output.WriteLine(text);
        }

        output.Flush();
    }

    public static void Write(BatchStatus status, bool asJson)
    {
        using var output = new StandardOutput();
        if (asJson)
        {
            output.Write(status.ToJson());
            output.WriteLine("");
        }
        else
        {
            var state = status.IsRunning ? "running" : status.Summary is null ? "interrupted; the command it was begun with goes on" : "complete";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state}: {status.Done:N0} articles briefed, {status.Dead:N0} dead{Money(status.Usage)}."));
            if (status.Summary is { } summary)
            {
                output.WriteLine(summary);
            }
        }

        output.Flush();
    }

    private static string Codes(BatchSummary summary) =>
        summary.DeadByCode.Count == 0 ? "" : $" ({string.Join(", ", summary.DeadByCode.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:N0}")))})";

    internal static string Money(WorkUsage usage) =>
        usage == WorkUsage.None ? "" : string.Create(CultureInfo.InvariantCulture, $"; {usage.Tokens:N0} tokens, {usage.Dollars:0.0000} dollars");

    private static void Print(bool asJson, Func<byte[]> json)
    {
        if (asJson)
        {
            using var output = new StandardOutput();
            output.Write(json());
            output.WriteLine("");
            output.Flush();
        }
    }
}

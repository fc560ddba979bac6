using NewsDigest.Batch.Storage;

namespace NewsDigest.Batch;

/// <summary>What a job folder says, read without touching it.</summary>
/// <param name="Done">Works (different contents, under any configuration) that have a brief.</param>
/// <param name="Dead">Works that failed.</param>
/// <param name="Usage">Tokens and money of all runs.</param>
/// <param name="IsRunning">Whether a process is working on it.</param>
/// <param name="Summary">The summary of a finished run as JSON; null when none is finished.</param>
/// <param name="BadJournalLines">Journal lines that are not believed: half-written by a kill, or damaged.</param>
public sealed record BatchStatus(int Done, int Dead, WorkUsage Usage, bool IsRunning, string? Summary, int BadJournalLines)
{
    /// <summary>The status of a job; null when there is no such job.</summary>
    /// <exception cref="JobDiskException">The folder cannot be read.</exception>
    public static BatchStatus? Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var disk = new ReportingDisk(new LocalDisk());
        var path = Path.GetFullPath(folder);
        var lockPath = Path.Combine(path, JobFiles.Lock);
        if (!disk.Exists(lockPath))
        {
            return null;
        }

        using var journal = JobJournal.Look(disk, path);
        using var answers = AnswerLog.Look(disk, path, journal);
        var summary = Path.Combine(path, JobFiles.Summary);
        return new BatchStatus(journal.Done, journal.Dead, journal.Spent + answers.Unrecorded.Total, IsHeld(lockPath), disk.Exists(summary) ? File.ReadAllText(summary).TrimEnd('\n') : null, journal.BadLines);
    }

    /// <summary>As JSON on one line, without a line end.</summary>
    public byte[] ToJson() => ResultLines.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("state", IsRunning ? "running" : Summary is null ? "interrupted" : "complete");
        json.WriteNumber("done", Done);
        json.WriteNumber("dead", Dead);
        json.WriteNumber("inputTokens", Usage.InputTokens);
        json.WriteNumber("outputTokens", Usage.OutputTokens);
        json.WriteNumber("dollars", Usage.Dollars);
        json.WriteNumber("badJournalLines", BadJournalLines);
        if (Summary is not null)
        {
            json.WritePropertyName("summary");
            json.WriteRawValue(Summary);
        }

        json.WriteEndObject();
    });

    private static bool IsHeld(string lockPath)
    {
        try
        {
            // A shared lock, which an exclusive one refuses; held for a moment only.
            using var stream = new FileStream(lockPath, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

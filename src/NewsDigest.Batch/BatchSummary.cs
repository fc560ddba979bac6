namespace NewsDigest.Batch;

/// <summary>What a job has come to: the lines of its output, and its cost in all runs.</summary>
/// <param name="Briefed">Lines of <c>briefs.jsonl</c>.</param>
/// <param name="Dead">Lines of <c>dead.jsonl</c>.</param>
/// <param name="DeadByCode">The same by code, in ordinal order.</param>
/// <param name="Duplicates">Lines with <c>duplicateOf</c>.</param>
/// <param name="Repeats">Items that repeat both id and content of an earlier one, and have no line of their own.</param>
/// <param name="NearDuplicates">Lines of <c>near-duplicates.jsonl</c>.</param>
/// <param name="Usage">Tokens and money of all runs.</param>
public sealed record BatchSummary(long Briefed, long Dead, IReadOnlyList<KeyValuePair<string, long>> DeadByCode, long Duplicates, long Repeats, long NearDuplicates, WorkUsage Usage)
{
    /// <summary>As JSON on one line, without a line end.</summary>
    public byte[] ToJson() => ResultLines.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "newsdigest.batch/1");
        json.WriteNumber("briefed", Briefed);
        json.WriteNumber("dead", Dead);
        json.WriteStartObject("deadByCode");
        foreach (var (code, count) in DeadByCode)
        {
            json.WriteNumber(code, count);
        }

        json.WriteEndObject();
        json.WriteNumber("duplicates", Duplicates);
        json.WriteNumber("repeats", Repeats);
        json.WriteNumber("nearDuplicates", NearDuplicates);
        json.WriteNumber("inputTokens", Usage.InputTokens);
        json.WriteNumber("outputTokens", Usage.OutputTokens);
        json.WriteNumber("dollars", Usage.Dollars);
        json.WriteEndObject();
    });
}

namespace NewsDigest.Batch;

/// <summary>The files of a job folder.</summary>
internal static class JobFiles
{
    public const string Lock = "lock";
    public const string Description = "job.json";
    public const string Order = "order.half";
    public const string Briefs = "briefs.jsonl";
    public const string Dead = "dead.jsonl";
    public const string Near = "near-duplicates.jsonl";
    public const string Summary = "summary.json";
    public const string ProviderBatches = "provider.json";

    /// <summary>What a file is called while it is written.</summary>
    public const string Half = ".half";

    /// <summary>What a finished run leaves.</summary>
    public static IReadOnlyList<string> Output { get; } = [Summary, Briefs, Dead, Near];

    /// <summary>Whether a file may lie in a job folder.</summary>
    public static bool IsOurs(string name) =>
        name is Lock or Description or ProviderBatches || name.EndsWith(Half, StringComparison.Ordinal) || Output.Contains(name);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using NewsDigest.Batch;
using NewsDigest.Briefs;
using NewsDigest.Summaries;

namespace NewsDigest.Cli;

/// <summary>What a batch was asked to do; kept in the job's folder for the commands that come back to it.</summary>
internal sealed record BatchSettings
{
    public required string[] Inputs { get; init; }

    public required string Engine { get; init; }

    public int Sentences { get; init; }

    public int Workers { get; init; }

    public int RequestsPerMinute { get; init; }

    public int TokensPerMinute { get; init; }

    public decimal? MaxCost { get; init; }

    /// <summary>What was kept in a job's folder.</summary>
    /// <exception cref="CommandException">There is no job, or its description is damaged.</exception>
    public static BatchSettings Read(string folder)
    {
        try
        {
            return BatchJob.ReadDescription(folder) is { } json
                ? JsonSerializer.Deserialize(json, BatchSettingsJson.Default.BatchSettings)!
                : throw new CommandException(ExitCode.BadInput, $"{folder}: there is no job to go on with; begin one with 'newsdigest batch INPUT -o {folder}'.");
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadInput, $"{folder}: its job.json cannot be read ({problem.Message}); run 'newsdigest batch INPUT -o {folder}' with the job's inputs instead.", problem);
        }
    }

    /// <summary>The same with inputs that mean the same from every folder.</summary>
    public BatchSettings Anchored() => this with { Inputs = [.. Inputs.Select(i => i == "-" ? i : Path.GetFullPath(i))] };

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, BatchSettingsJson.Default.BatchSettings), (byte)'\n'];

    /// <summary>Who does the work.</summary>
    /// <exception cref="CommandException">A chat model is asked for and none is configured.</exception>
    public IBriefWork Work()
    {
        if (Engine == "chat")
        {
            throw new CommandException(ExitCode.BadInput, "batch works offline so far: leave out --engine chat, or use 'newsdigest brief --engine chat' for single articles.");
        }

        return new OfflineWork(NewsDigester.Create(), new SummaryOptions { Sentences = Sentences }, Engine == "auto" ? new Fallback("chat", EngineOption.NoModel) : null);
    }

    public BatchOptions Options(bool retryDead) => new()
    {
        Workers = Workers > 0 ? Workers : Environment.ProcessorCount,
        RequestsPerMinute = RequestsPerMinute,
        TokensPerMinute = TokensPerMinute,
        MostDollars = MaxCost,
        RetryDead = retryDead,
    };
}

/// <summary>How the settings are written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchSettings))]
internal sealed partial class BatchSettingsJson : JsonSerializerContext;

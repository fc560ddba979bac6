using System.Text.Json;
using System.Text.Json.Serialization;
using NewsDigest.Batch;
using NewsDigest.Briefs;
using NewsDigest.Llm;
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

    /// <summary>The model's address, name and dialect; null for the environment's. The key is never kept.</summary>
    public string? Endpoint { get; init; }

    public string? Model { get; init; }

    public string? Provider { get; init; }

    public bool Stream { get; init; }

    /// <summary>US dollars for a million tokens; null when unknown.</summary>
    public decimal? InputPrice { get; init; }

    public decimal? OutputPrice { get; init; }

    /// <summary>Calls in flight where nothing else is said: a model is waited for, not computed.</summary>
    private const int ModelWorkers = 8;

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
    public BatchSettings Anchored() => this with { Inputs = [.. Inputs.Select(i => i == "-" ? i : Path.GetFullPath(i))], Endpoint = Engine == "offline" ? null : Endpoint };

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, BatchSettingsJson.Default.BatchSettings), (byte)'\n'];

    /// <summary>Who does the work.</summary>
    /// <param name="answers">Where a model's answers are kept; null for nowhere.</param>
    /// <exception cref="CommandException">A chat model is asked for and none is configured, or money is limited and no price known.</exception>
    public IBriefWork Work(IAnswerStore? answers = null)
    {
        if (Choice() is { Settings: { } settings })
        {
            if (MaxCost is not null && Price is null)
            {
                throw new CommandException(ExitCode.BadInput, "--max-cost needs the model's prices; give --input-price and --output-price in US dollars for a million tokens.");
            }

            var policy = new ChatPolicy
            {
                Stream = Stream,
                Price = Price,
                RequestsPerMinute = RequestsPerMinute > 0 ? RequestsPerMinute : null,
                TokensPerMinute = TokensPerMinute > 0 ? TokensPerMinute : null,
            };
            return new ChatWork(settings, policy, new SummaryOptions { Sentences = Sentences }, answers, Engine == "chat");
        }

        return new OfflineWork(NewsDigester.Create(), new SummaryOptions { Sentences = Sentences }, Engine == "auto" ? new Fallback("chat", EngineOption.NoModel) : null);
    }

    /// <summary>Which engine, and where its model is.</summary>
    /// <exception cref="CommandException">A setting is missing or wrong.</exception>
    public EngineChoice Choice() => EngineChoice.Read(Engine, Endpoint, Model, Provider);

    /// <summary>What tokens cost; null when not told.</summary>
    public ChatPrice? Price => InputPrice is null && OutputPrice is null ? null : new ChatPrice(InputPrice ?? 0, OutputPrice ?? 0);

    public BatchOptions Options(bool retryDead) => new()
    {
        Workers = Workers > 0 ? Workers : Engine == "offline" ? Environment.ProcessorCount : ModelWorkers,
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

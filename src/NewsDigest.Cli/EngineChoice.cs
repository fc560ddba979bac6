using System.CommandLine;
using NewsDigest.Llm;

namespace NewsDigest.Cli;

/// <summary>Who writes the English, and where the model is.</summary>
/// <param name="Engine"><c>offline</c>, <c>chat</c> or <c>auto</c>.</param>
/// <param name="Settings">The model; null when none is configured.</param>
internal sealed record EngineChoice(string Engine, ChatSettings? Settings)
{
    /// <summary>The choice of a command line; what it leaves open comes from the environment.</summary>
    /// <exception cref="CommandException">A setting is missing or wrong.</exception>
    public static EngineChoice Read(string engine, string? endpoint, string? model, string? provider)
    {
        if (engine == "offline")
        {
            return new(engine, null);
        }

        endpoint = Text(endpoint) ?? Environment("NEWSDIGEST_ENDPOINT");
        model = Text(model) ?? Environment("NEWSDIGEST_MODEL");
        if (endpoint is null && model is null)
        {
            return engine == "auto"
                ? new(engine, null)
                : throw new CommandException(ExitCode.BadInput, "--engine chat needs a chat model, and none is configured; give --endpoint URL and --model NAME (or NEWSDIGEST_ENDPOINT and NEWSDIGEST_MODEL), or use --engine offline.");
        }

        var isAzure = provider == "azure";
        if (endpoint is not null && !Uri.TryCreate(endpoint, UriKind.Absolute, out _))
        {
            throw new CommandException(ExitCode.BadInput, "--endpoint is no address; write it as https://api.openai.com/v1.");
        }

        var settings = new ChatSettings
        {
            Endpoint = endpoint is null ? null : new Uri(endpoint),
            Model = model ?? "",
            Provider = isAzure ? ChatProvider.Azure : ChatProvider.OpenAI,
            ApiKey = Environment("NEWSDIGEST_API_KEY")
                ?? Environment(isAzure ? "AZURE_OPENAI_API_KEY" : "OPENAI_API_KEY")
                ?? Environment(isAzure ? "OPENAI_API_KEY" : "AZURE_OPENAI_API_KEY") ?? "",
        };
        return settings.Problems() is [var problem, ..] ? throw new CommandException(ExitCode.BadInput, problem) : new(engine, settings);
    }

    private static string? Environment(string name) => Text(System.Environment.GetEnvironmentVariable(name)?.Trim());

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

/// <summary>The options of every command that may ask a model.</summary>
internal sealed class EngineOptions
{
    private readonly Option<string> engine = EngineOption.Create();
    private readonly Option<string> endpoint = new("--endpoint") { Description = "Where the chat model is; without it, NEWSDIGEST_ENDPOINT. The key comes from NEWSDIGEST_API_KEY.", HelpName = "URL" };
    private readonly Option<string> model = new("--model") { Description = "The chat model or Azure deployment; without it, NEWSDIGEST_MODEL.", HelpName = "NAME" };
    private readonly Option<string> provider = new("--provider") { Description = "Which dialect the endpoint speaks.", HelpName = "openai|azure", DefaultValueFactory = _ => "openai" };
    private readonly Option<bool> stream = new("--stream") { Description = "Have the model's answers streamed." };
    private readonly WordOptions words = new();

    public EngineOptions() => provider.MustBeOneOf("openai", "azure");

    public void AddTo(Command command)
    {
        command.Options.Add(engine);
        command.Options.Add(endpoint);
        command.Options.Add(model);
        command.Options.Add(provider);
        command.Options.Add(stream);
    }

    /// <summary>The user's own terms and weights, for commands that write by themselves.</summary>
    public void AddWordsTo(Command command) => words.AddTo(command);

    /// <summary>What was asked for, as it was written.</summary>
    public (string Engine, string? Endpoint, string? Model, string? Provider, bool Stream) Values(ParseResult parsed) =>
        (parsed.GetValue(engine)!, parsed.GetValue(endpoint), parsed.GetValue(model), parsed.GetValue(provider), parsed.GetValue(stream));

    /// <summary>The engine that was asked for.</summary>
    /// <exception cref="CommandException">A setting is missing or wrong.</exception>
    public IEngine Open(ParseResult parsed)
    {
        var choice = EngineChoice.Read(parsed.GetValue(engine)!, parsed.GetValue(endpoint), parsed.GetValue(model), parsed.GetValue(provider));
        var builder = words.Builder(parsed);
        return choice.Settings is { } settings ? new ChatEngine(settings, new ChatPolicy { Stream = parsed.GetValue(stream) }, builder) : new OfflineEngine(choice.Engine == "auto", builder);
    }
}

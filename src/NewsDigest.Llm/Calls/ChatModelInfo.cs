namespace NewsDigest.Llm;

/// <summary>How a model is called in briefs, telemetry and cache keys.</summary>
/// <param name="Name">The model or deployment.</param>
/// <param name="Provider">As the GenAI conventions name it: <c>openai</c>, <c>azure.ai.openai</c>.</param>
/// <param name="Server">Host of the service; empty when unknown.</param>
public sealed record ChatModelInfo(string Name, string Provider = "openai", string Server = "")
{
    /// <summary>The names of what settings describe.</summary>
    public static ChatModelInfo Of(ChatSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(settings.Model, settings.Provider == ChatProvider.Azure ? "azure.ai.openai" : "openai", settings.Endpoint?.Host ?? "");
    }
}

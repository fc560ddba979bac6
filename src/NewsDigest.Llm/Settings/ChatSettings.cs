using System.Net;
using System.Text.Json.Serialization;

namespace NewsDigest.Llm;

/// <summary>Where a chat model is and how to reach it. Immutable; the key is never printed.</summary>
public sealed record ChatSettings
{
    /// <summary>The base address: <c>https://api.openai.com/v1</c>, <c>https://NAME.openai.azure.com</c>, <c>http://localhost:11434/v1</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The model, or Azure's deployment.</summary>
    public string Model { get; init; } = "";

    /// <summary>The dialect; default <see cref="ChatProvider.OpenAI"/>.</summary>
    public ChatProvider Provider { get; init; }

    /// <summary>The key; may be empty for a loopback server and where <see cref="Credential"/> is given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string ApiKey { get; init; } = "";

    /// <summary>An Entra credential for Azure instead of a key; null for a key.</summary>
    public Azure.Core.TokenCredential? Credential { get; init; }

    /// <summary>Whether the endpoint is this machine.</summary>
    public bool IsLoopback => Endpoint is { IsAbsoluteUri: true } uri && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>What is missing or wrong, each one sentence that says what to do; empty when the settings are usable.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Endpoint is null)
        {
            problems.Add("no chat endpoint is set; give --endpoint URL or NEWSDIGEST_ENDPOINT, for example https://api.openai.com/v1.");
        }
        else if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
        {
            problems.Add("the chat endpoint must be a whole http or https address, for example https://api.openai.com/v1.");
        }
        else if (Endpoint.Scheme == "http" && !IsLoopback)
        {
            problems.Add($"the chat endpoint {Endpoint.Host} would receive the article and the key unencrypted; use https (plain http is accepted for this machine only).");
        }
        else if (Endpoint.UserInfo.Length > 0 || Endpoint.Query.Length > 0 || Endpoint.Fragment.Length > 0 || HoldsKey(Endpoint))
        {
            problems.Add("the chat endpoint must not carry a user, password, query or key; give the key in NEWSDIGEST_API_KEY.");
        }

        if (string.IsNullOrWhiteSpace(Model))
        {
            problems.Add("no chat model is set; give --model NAME or NEWSDIGEST_MODEL (for Azure, the deployment).");
        }

        if (ApiKey.Length == 0 && Credential is null && !IsLoopback)
        {
            problems.Add("no key is set; put it into NEWSDIGEST_API_KEY (AZURE_OPENAI_API_KEY and OPENAI_API_KEY are understood too).");
        }
        else if (ApiKey.Any(c => c is < '!' or > '~'))
        {
            problems.Add("the key in the environment holds a blank, a line end or a letter that no key has; copy it again.");
        }

        if (Provider == ChatProvider.OpenAI && Credential is not null)
        {
            problems.Add("an Entra credential needs the provider azure.");
        }

        return problems;
    }

    /// <summary>The settings without the key.</summary>
    public override string ToString() => $"{Provider} {Printable(Endpoint)} {Model}";

    /// <summary>An address is written into messages and the folders of jobs. A shorter key is one for tests, and part of many words.</summary>
    private bool HoldsKey(Uri endpoint) => ApiKey.Length >= 8 && endpoint.OriginalString.Contains(ApiKey, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address without what may be a secret.</summary>
    private string Printable(Uri? endpoint) => endpoint switch
    {
        null => "",
        { IsAbsoluteUri: false } => "(not a whole address)",
        _ when HoldsKey(endpoint) => endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped),
        _ => endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
    };
}

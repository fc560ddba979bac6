using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OpenAI;

namespace NewsDigest.Llm;

/// <summary>Makes chat clients whose library neither retries nor follows redirections, and whose answers are read behind a guard.</summary>
public static class ChatClients
{
    /// <summary>A client of an endpoint. Safe for many threads; keep it for the life of the application and dispose of it.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="policy">Timers and caps; null for the defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message says which and what to do.</exception>
    public static IChatClient Create(ChatSettings settings, ChatPolicy? policy = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var problems = settings.Problems();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(settings));
        }

        policy ??= new ChatPolicy();
        policy.Validate();
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = policy.AttemptTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            // What is given up is closed, not read to its end.
            MaxResponseDrainSize = 0,
            UseProxy = !settings.IsLoopback,
        };
        var http = new HttpClient(new WireGuard(policy, time ?? TimeProvider.System, sockets)) { Timeout = Timeout.InfiniteTimeSpan };
        return new OwningChatClient(Client(settings, http), http);
    }

    private static IChatClient Client(ChatSettings settings, HttpClient http)
    {
        if (settings.Provider == ChatProvider.Azure && !IsV1(settings.Endpoint!))
        {
            var azure = Configured(new AzureOpenAIClientOptions(), http);
            var client = settings.Credential is { } credential
                ? new AzureOpenAIClient(settings.Endpoint!, credential, azure)
                : new AzureOpenAIClient(settings.Endpoint!, new ApiKeyCredential(Key(settings)), azure);
            return client.GetChatClient(settings.Model).AsIChatClient();
        }

        var options = Configured(new OpenAIClientOptions { Endpoint = settings.Endpoint }, http);
        if (settings.Credential is { } entra)
        {
            // The scope of Azure's own v1 endpoint, which speaks OpenAI's dialect.
#pragma warning disable OPENAI001 // Marked as evaluation only; the road that the vendor names for Entra with /openai/v1.
            return new OpenAIClient(new BearerTokenPolicy(new EntraTokens(entra), "https://ai.azure.com/.default"), options).GetChatClient(settings.Model).AsIChatClient();
#pragma warning restore OPENAI001
        }

        return new OpenAIClient(new ApiKeyCredential(Key(settings)), options).GetChatClient(settings.Model).AsIChatClient();
    }

    private static T Configured<T>(T options, HttpClient http)
        where T : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(http);
        options.RetryPolicy = new ClientRetryPolicy(0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return options;
    }

    private static bool IsV1(Uri endpoint) => endpoint.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.OrdinalIgnoreCase);

    /// <summary>A server on this machine asks for no key, but the library does.</summary>
    private static string Key(ChatSettings settings) => settings.ApiKey.Length > 0 ? settings.ApiKey : "none";

    /// <summary>Disposes of the connections with the client.</summary>
    private sealed class OwningChatClient(IChatClient inner, HttpClient http) : DelegatingChatClient(inner)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                http.Dispose();
            }
        }
    }
}

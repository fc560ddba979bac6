using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace NewsDigest.Batch.Provider;

/// <summary>
/// The Batch API of OpenAI (<c>POST /files</c>, <c>POST /batches</c>, <c>GET /batches/{id}</c>, <c>GET /files/{id}/content</c>), which
/// Azure OpenAI serves under <c>/openai/v1/</c> too. Credentials are the client's own. Safe for many threads.
/// </summary>
/// <param name="client">Carries the credentials; its <see cref="HttpClient.BaseAddress"/> ends with <c>/v1/</c>.</param>
public sealed class OpenAiBatches(HttpClient client) : IProviderBatches
{
    /// <summary>How a batch's metadata calls our tag.</summary>
    private const string Tag = "newsdigest";

    /// <inheritdoc/>
    public async Task<string> UploadAsync(ReadOnlyMemory<byte> lines, string name, CancellationToken cancellationToken = default)
    {
        using var form = new MultipartFormDataContent();
        using var purpose = new StringContent("batch");
        using var file = new ReadOnlyMemoryContent(lines);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/jsonl");
        form.Add(purpose, "purpose");
        form.Add(file, "file", name);
        using var answer = await SendAsync(HttpMethod.Post, "files", form, cancellationToken).ConfigureAwait(false);
        return answer.RootElement.GetProperty("id").GetString()!;
    }

    /// <inheritdoc/>
    public async Task<ProviderBatch> CreateAsync(string fileId, string endpoint, string tag, CancellationToken cancellationToken = default)
    {
        using var body = new ReadOnlyMemoryContent(ResultLines.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("input_file_id", fileId);
            json.WriteString("endpoint", endpoint);
            json.WriteString("completion_window", "24h");
            json.WriteStartObject("metadata");
            json.WriteString(Tag, tag);
            json.WriteEndObject();
            json.WriteEndObject();
        }));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await SendAsync(HttpMethod.Post, "batches", body, cancellationToken).ConfigureAwait(false);
        return Read(answer.RootElement);
    }

    /// <inheritdoc/>
    public async Task<ProviderBatch?> FindAsync(string tag, CancellationToken cancellationToken = default)
    {
        string? after = null;
        while (true)
        {
            using var page = await SendAsync(HttpMethod.Get, $"batches?limit=100{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", null, cancellationToken).ConfigureAwait(false);
            foreach (var batch in page.RootElement.GetProperty("data").EnumerateArray())
            {
                after = batch.GetProperty("id").GetString();
                if (batch.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty(Tag, out var known) && known.GetString() == tag)
                {
                    return Read(batch);
                }
            }

            if (!page.RootElement.TryGetProperty("has_more", out var more) || more.ValueKind != JsonValueKind.True)
            {
                return null;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<ProviderBatch> GetAsync(string batchId, CancellationToken cancellationToken = default)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"batches/{Uri.EscapeDataString(batchId)}", null, cancellationToken).ConfigureAwait(false);
        return Read(answer.RootElement);
    }

    /// <inheritdoc/>
    public async Task<Stream> DownloadAsync(string fileId, CancellationToken cancellationToken = default)
    {
        var response = await client.GetAsync(new Uri($"files/{Uri.EscapeDataString(fileId)}/content", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        Require(response);
        return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Require(response);
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await JsonDocument.ParseAsync(stream, default, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The body of an error is not repeated: it may quote what was sent.</summary>
    private static void Require(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            throw new BatchStoppedException(
                status is 401 or 403 ? "authentication" : "provider",
                string.Create(CultureInfo.InvariantCulture, $"The provider answered {status} to {response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.AbsolutePath}; {(status is 401 or 403 ? "check the key" : "try again later")}."));
        }
    }

    private static ProviderBatch Read(JsonElement batch)
    {
        var counts = batch.TryGetProperty("request_counts", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return new ProviderBatch(batch.GetProperty("id").GetString()!, batch.GetProperty("status").GetString()!, Text(batch, "output_file_id"), Count(counts, "total"), Count(counts, "completed"), Count(counts, "failed"));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Count(JsonElement counts, string name) => counts.ValueKind == JsonValueKind.Object && counts.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Batch.Tests.Provider;

/// <summary>The provider's side of the Batch API behind an <see cref="HttpClient"/>: files and batches in memory, in the wire's own shapes.</summary>
internal sealed class FakeProvider : HttpMessageHandler
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly List<(string Id, string File, string Tag)> batches = [];

    /// <summary>What is answered to a request; null fails it.</summary>
    public Func<JsonElement, string?> Respond { get; set; } = body => body.GetProperty("messages")[0].GetProperty("content").GetString();

    /// <summary>What a response with this answer says it took, as JSON; null says nothing.</summary>
    public string? Usage { get; set; }

    public string Status { get; set; } = "in_progress";

    public HttpStatusCode? Refuse { get; set; }

    /// <summary>Whether the connection breaks after a batch has been begun, before its id is told.</summary>
    public bool BreaksAfterCreate { get; set; }

    /// <summary>Requests taken, which is what is paid for.</summary>
    public int Requests => batches.Sum(b => Lines(files[b.File]).Length);

    public IReadOnlyList<string> Sent => [.. batches.SelectMany(b => Lines(files[b.File]))];

    public HttpClient Client() => new(this, disposeHandler: false) { BaseAddress = new Uri("http://127.0.0.1/v1/") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Refuse is { } code)
        {
            return new HttpResponseMessage(code) { RequestMessage = request };
        }

        var path = request.RequestUri!.AbsolutePath;
        if (path == "/v1/files")
        {
            var form = await request.Content!.ReadAsStringAsync(cancellationToken);
            Assert.Contains("name=purpose", form, StringComparison.Ordinal);
            var begin = form.IndexOf("{\"custom_id\"", StringComparison.Ordinal);
            var id = string.Create(CultureInfo.InvariantCulture, $"file-{files.Count}");
            files[id] = form[begin..form.LastIndexOf("\r\n--", StringComparison.Ordinal)];
            return Json($$"""{"id":"{{id}}","object":"file"}""");
        }

        if (path == "/v1/batches" && request.Method == HttpMethod.Post)
        {
            using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            Assert.Equal("24h", body.RootElement.GetProperty("completion_window").GetString());
            batches.Add(($"batch-{batches.Count}", body.RootElement.GetProperty("input_file_id").GetString()!, body.RootElement.GetProperty("metadata").GetProperty("newsdigest").GetString()!));
            return BreaksAfterCreate ? throw new HttpRequestException("the connection broke") : Json(Batch(batches[^1]));
        }

        return path == "/v1/batches" ? Json($$"""{"data":[{{string.Join(',', batches.Select(Batch))}}],"has_more":false}""")
            : path.StartsWith("/v1/batches/", StringComparison.Ordinal) ? Json(Batch(batches.Single(b => b.Id == path.Split('/')[^1])))
            : Json(Output(path.Split('/')[^2]));
    }

    private string Batch((string Id, string File, string Tag) batch) =>
        $$$"""{"id":"{{{batch.Id}}}","status":"{{{Status}}}","output_file_id":{{{(Status == "in_progress" ? "null" : $"\"out-{batch.File}\"")}}},"metadata":{"newsdigest":"{{{batch.Tag}}}"},"request_counts":{"total":1,"completed":0,"failed":0}}""";

    private string Output(string id)
    {
        var output = new StringBuilder();
        foreach (var line in Lines(files[id["out-".Length..]]).Reverse())
        {
            using var request = JsonDocument.Parse(line);
            var answer = Respond(request.RootElement.GetProperty("body"));
            var key = request.RootElement.GetProperty("custom_id").GetString();
            output.Append(answer is null
                ? $$$$"""{"custom_id":"{{{{key}}}}","response":{"status_code":429,"body":{"error":{}}},"error":null}"""
                : $$$$"""{"custom_id":"{{{{key}}}}","response":{"status_code":200,"body":{"choices":[{"message":{"content":{{{{JsonSerializer.Serialize(answer)}}}}}}]{{{{(Usage is null ? "" : ",\"usage\":" + Usage)}}}}}},"error":null}""").Append('\n');
        }

        return output.Append("{\"custom_id\":\"never asked\",\"response\":{\"status_code\":200,\"body\":{}}}\nno json\n").ToString();
    }

    private static string[] Lines(string file) => file.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}

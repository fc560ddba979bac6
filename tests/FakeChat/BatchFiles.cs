using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeChat;

/// <summary>The Batch API beside the chat: <c>POST /files</c>, <c>POST /batches</c>, <c>GET /batches</c>, <c>GET /batches/{id}</c>, <c>GET /files/{id}/content</c>, in memory.</summary>
public sealed class BatchFiles
{
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string File, string Tag, int Looks)> batches = new(StringComparer.Ordinal);
    private int requests;

    /// <summary>How often a batch is looked at before it is over.</summary>
    public int Looks { get; init; } = 1;

    /// <summary>Requests that are never answered, by the text of their messages.</summary>
    public Func<string, bool> Fails { get; set; } = _ => false;

    /// <summary>Requests taken, which is what is paid for.</summary>
    public int Requests => requests;

    /// <summary>The JSON, or the lines, for a request; null when the path is none of ours.</summary>
    internal byte[]? Answer(FakeRequest request)
    {
        var parts = request.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (request.Method, parts) switch
        {
            ("POST", [.., "files"]) => Upload(request),
            ("POST", [.., "batches"]) => Begin(request),
            ("GET", [.., "batches"]) => Bytes(new JsonObject { ["data"] = new JsonArray([.. batches.Keys.Select(k => (JsonNode)Describe(k, looks: false))]), ["has_more"] = false }),
            ("GET", [.., "batches", var id]) when batches.ContainsKey(id) => Bytes(Describe(id, looks: true)),
            ("GET", [.., "files", var id, "content"]) when files.TryGetValue(id, out var content) => Encoding.UTF8.GetBytes(content),
            _ => null,
        };
    }

    private byte[] Upload(FakeRequest request)
    {
        // The multipart body: the file is what lies between the blank line after its name and the last boundary.
        var form = Encoding.UTF8.GetString(request.Body.Span);
        var begin = form.IndexOf("{\"custom_id\"", StringComparison.Ordinal);
        var content = form[begin..form.LastIndexOf("\r\n--", StringComparison.Ordinal)];
        var id = string.Create(CultureInfo.InvariantCulture, $"file-{files.Count}");
        files[id] = content;
        return Bytes(new JsonObject { ["id"] = id, ["object"] = "file" });
    }

    private byte[] Begin(FakeRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var id = string.Create(CultureInfo.InvariantCulture, $"batch-{batches.Count}");
        var file = body.RootElement.GetProperty("input_file_id").GetString()!;
        batches[id] = (file, body.RootElement.GetProperty("metadata").GetProperty("newsdigest").GetString()!, 0);
        Interlocked.Add(ref requests, Lines(file).Length);
        return Bytes(Describe(id, looks: false));
    }

    private JsonObject Describe(string id, bool looks)
    {
        var batch = batches[id];
        if (looks)
        {
            batches[id] = batch = batch with { Looks = batch.Looks + 1 };
        }

        var isOver = batch.Looks > Looks;
        var total = Lines(batch.File).Length;
        if (isOver && !files.ContainsKey(id + "-output"))
        {
            files[id + "-output"] = string.Concat(Lines(batch.File).Select(Respond));
        }

        var answered = isOver ? files[id + "-output"].Count(c => c == '\n') : 0;
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = "batch",
            ["status"] = isOver ? "completed" : "in_progress",
            ["output_file_id"] = isOver ? id + "-output" : null,
            ["metadata"] = new JsonObject { ["newsdigest"] = batch.Tag },
            ["request_counts"] = new JsonObject { ["total"] = total, ["completed"] = answered, ["failed"] = isOver ? total - answered : 0 },
        };
    }

    private string Respond(string line)
    {
        using var document = JsonDocument.Parse(line);
        var body = document.RootElement.GetProperty("body").GetRawText();
        var request = FakeRequest.Parse("/v1/chat/completions", new Dictionary<string, string>(StringComparer.Ordinal), Encoding.UTF8.GetBytes(body));
        if (Fails(string.Join('\n', request.Messages)))
        {
            return "";
        }

        using var chat = JsonDocument.Parse("""{"content":"@brief"}""");
        return new JsonObject
        {
            ["id"] = "batch_req",
            ["custom_id"] = document.RootElement.GetProperty("custom_id").GetString(),
            ["response"] = new JsonObject { ["status_code"] = 200, ["body"] = Answers.Completion(chat.RootElement, request) },
            ["error"] = null,
        }.ToJsonString() + "\n";
    }

    private string[] Lines(string file) => files[file].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}

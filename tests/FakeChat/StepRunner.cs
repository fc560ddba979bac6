using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FakeChat;

/// <summary>Does the steps of an attempt.</summary>
internal sealed class StepRunner(Connection connection, FakeRequest request, CancellationToken cancellationToken)
{
    /// <summary>Longer waits are cut, so that no test takes long.</summary>
    private static readonly TimeSpan LongestHang = TimeSpan.FromSeconds(20);

    /// <summary>Whether the client closed while we waited for it.</summary>
    public bool PeerClosed { get; private set; }

    public async Task RunAsync(JsonElement steps)
    {
        foreach (var step in steps.EnumerateArray())
        {
            if (connection.IsClosed)
            {
                return;
            }

            await StepAsync(step);
        }
    }

    private async Task StepAsync(JsonElement step)
    {
        if (step.TryGetProperty("chat", out var chat))
        {
            await RespondAsync(200, step, Encoding.UTF8.GetBytes(Answers.Completion(chat, request).ToJsonString()), "application/json");
        }
        else if (step.TryGetProperty("status", out var status))
        {
            await RespondAsync(status.GetInt32(), step, Body(step), "application/json");
        }
        else if (step.TryGetProperty("sse", out var events))
        {
            await StreamAsync(events, step);
        }
        else if (step.TryGetProperty("sleep_ms", out var sleep))
        {
            await Task.Delay(sleep.GetInt32(), cancellationToken);
        }
        else if (step.TryGetProperty("drip", out var drip))
        {
            await DripAsync(Encoding.UTF8.GetBytes(drip.GetProperty("text").GetString()!), drip.GetProperty("every_ms").GetInt32());
        }
        else if (step.TryGetProperty("flood", out var megabytes))
        {
            await FloodAsync(megabytes.GetInt32());
        }
        else if (step.TryGetProperty("hang", out _))
        {
            PeerClosed = await connection.PeerClosesAsync(LongestHang, cancellationToken);
        }
        else if (step.TryGetProperty("rst", out _))
        {
            connection.Reset();
        }
        else if (step.TryGetProperty("fin", out _) || step.TryGetProperty("close", out _))
        {
            connection.Finish();
        }
    }

    private static byte[] Body(JsonElement step) =>
        step.TryGetProperty("json", out var json) ? Encoding.UTF8.GetBytes(json.GetRawText())
        : step.TryGetProperty("raw", out var raw) ? Encoding.UTF8.GetBytes(raw.GetString()!)
        : step.TryGetProperty("base64", out var bytes) ? bytes.GetBytesFromBase64()
        : [];

    private async Task RespondAsync(int status, JsonElement step, byte[] body, string type)
    {
        var isOpen = step.TryGetProperty("open", out _);
        var length = body.Length + (step.TryGetProperty("content_length", out var delta) ? delta.GetInt32() : 0);
        var chunked = step.TryGetProperty("no_terminator", out _);
        await connection.WriteAsync(Head(status, step, type, isOpen || chunked ? "Transfer-Encoding: chunked" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}")), cancellationToken);
        if (chunked)
        {
            await connection.ChunkAsync(body, cancellationToken);
            connection.Finish();
        }
        else if (!isOpen)
        {
            await connection.WriteAsync(body, cancellationToken);
            if (length != body.Length)
            {
                connection.Finish();
            }
        }
    }

    private static string Head(int status, JsonElement step, string type, string framing)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\n").Append(framing).Append("\r\n");
        if (step.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
            {
                var value = header.Value.GetString()!;
                if (value.StartsWith("@date+", StringComparison.Ordinal))
                {
                    value = DateTimeOffset.UtcNow.AddSeconds(int.Parse(value[6..], CultureInfo.InvariantCulture)).ToString("r", CultureInfo.InvariantCulture);
                }

                head.Append(CultureInfo.InvariantCulture, $"{header.Name}: {value}\r\n");
                type = header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase) ? "" : type;
            }
        }

        return head.Append(type.Length > 0 ? $"Content-Type: {type}\r\n" : "").Append("\r\n").ToString();
    }

    private async Task StreamAsync(JsonElement events, JsonElement step)
    {
        await connection.WriteAsync(Head(200, step, "text/event-stream", "Transfer-Encoding: chunked"), cancellationToken);
        foreach (var item in events.EnumerateArray())
        {
            if (connection.IsClosed)
            {
                return;
            }

            await EventAsync(item);
        }

        if (!connection.IsClosed)
        {
            await connection.WriteAsync("0\r\n\r\n", cancellationToken);
        }
    }

    private async Task EventAsync(JsonElement item)
    {
        if (item.TryGetProperty("brief", out var pieces))
        {
            var content = Answers.Content("@brief", request);
            var size = Math.Max(1, content.Length / pieces.GetInt32());
            for (var at = 0; at < content.Length; at += size)
            {
                await SendAsync(Delta(content.Substring(at, Math.Min(size, content.Length - at))));
            }
        }
        else if (item.TryGetProperty("awkward", out _))
        {
            await AwkwardAsync();
        }
        else if (item.TryGetProperty("delta", out var delta))
        {
            await SendAsync(Delta(delta.GetString()!));
        }
        else if (item.TryGetProperty("finish", out var finish))
        {
            await SendAsync($$"""data: {"id":"f","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":{{finish.GetRawText()}}}]}""" + "\n\n");
        }
        else if (item.TryGetProperty("error", out var error))
        {
            await SendAsync("data: {\"error\":" + error.GetRawText() + "}\n\n");
        }
        else if (item.TryGetProperty("raw", out var raw))
        {
            await SendAsync(raw.GetString()!);
        }
        else if (item.TryGetProperty("done", out _))
        {
            await SendAsync("data: [DONE]\n\n");
        }
        else if (item.TryGetProperty("ping_every_ms", out var every))
        {
            await DripAsync(Encoding.UTF8.GetBytes(": ping\n\n"), every.GetInt32());
        }
        else if (item.TryGetProperty("no_terminator", out _))
        {
            connection.Finish();
        }
        else
        {
            await StepAsync(item);
        }
    }

    private Task SendAsync(string text) => connection.ChunkAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    private static string Delta(string content) =>
        $$"""data: {"id":"f","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":{{JsonSerializer.Serialize(content)}}},"finish_reason":null}]}""" + "\n\n";

    /// <summary>All that the event format allows at once: byte order mark, CR alone, no blank after the colon, data over two lines, cuts inside letters.</summary>
    private async Task AwkwardAsync()
    {
        var content = Answers.Content("@brief", request);
        var half = content.Length / 2;
        var text = "\uFEFF" + Delta(content[..half]).Replace("data: ", "data:", StringComparison.Ordinal).Replace("\n\n", "\r\r", StringComparison.Ordinal)
            + ": 한국어 주석\r\n\r\n"
            + Delta(content[half..]).Replace(",\"object\"", ",\r\ndata: \"object\"", StringComparison.Ordinal).Replace("\n\n", "\r\n\r\n", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length; at += 7)
        {
            await connection.ChunkAsync(bytes.AsMemory(at, Math.Min(7, bytes.Length - at)), cancellationToken);
        }
    }

    private async Task DripAsync(byte[] bytes, int everyMs)
    {
        var end = DateTime.UtcNow + LongestHang;
        try
        {
            while (DateTime.UtcNow < end)
            {
                await connection.ChunkAsync(bytes, cancellationToken);
                await Task.Delay(everyMs, cancellationToken);
            }
        }
        catch (IOException)
        {
            PeerClosed = true;
            connection.Reset();
        }
    }

    private async Task FloodAsync(int megabytes)
    {
        var piece = new byte[1 << 16];
        Array.Fill(piece, (byte)'x');
        try
        {
            for (var i = 0; i < megabytes * 16; i++)
            {
                await connection.ChunkAsync(piece, cancellationToken);
            }
        }
        catch (IOException)
        {
            PeerClosed = true;
            connection.Reset();
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace NewsDigest.Llm;

/// <summary>What an error answer of a chat endpoint means.</summary>
internal static class StatusFailure
{
    /// <summary>The failure of a status with its body.</summary>
    public static ChatFailure Of(int status, string body, TimeSpan? retryAfter, TimeSpan maxRetryAfter)
    {
        var (code, message) = ErrorOf(body);
        var failure = Classify(status, code, message, body);
        if (failure.Repeat == Repeat.Never || retryAfter is not { } wait)
        {
            return failure with { Status = status };
        }

        return wait > maxRetryAfter
            ? new ChatFailure("llm.quota", $"the service asks to wait {(long)wait.TotalSeconds} s, longer than the {(long)maxRetryAfter.TotalSeconds} s that are allowed.") { Status = status, IsOutage = true }
            : failure with { Status = status, RetryAfter = wait };
    }

    /// <summary>An error object inside an answer with status 200 means what its inner code says.</summary>
    public static ChatFailure OfInner(JsonElement error, TimeSpan maxRetryAfter)
    {
        var code = Text(error, "code");
        var status = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 400 and < 600 ? number : (Text(error, "type") + " " + code) switch
        {
            var c when c.Contains("rate_limit", StringComparison.Ordinal) || c.Contains("quota", StringComparison.Ordinal) => 429,
            var c when c.Contains("invalid_request", StringComparison.Ordinal) || c.Contains("content_filter", StringComparison.Ordinal) || c.Contains("context_length", StringComparison.Ordinal) => 400,
            var c when c.Contains("authentication", StringComparison.Ordinal) || c.Contains("invalid_api_key", StringComparison.Ordinal) => 401,
            _ => 500,
        };
        return Of(status, "{\"error\":" + error.GetRawText() + "}", null, maxRetryAfter);
    }

    private static ChatFailure Classify(int status, string code, string message, string body) => status switch
    {
        401 or 403 => new("llm.auth", $"the service refuses the key or the permission (status {status})."),
        >= 300 and < 400 => new("llm.redirect", $"the service answered with a redirection (status {status}), which is not followed."),
        429 when code.Contains("insufficient_quota", StringComparison.Ordinal) => new("llm.quota", "the quota of the key is used up.") { IsOutage = true },
        429 => new("llm.rate", "the service asks for fewer requests (status 429).", Repeat.Always) { IsOutage = true },
        408 or 500 or 502 or 503 or 504 or (>= 520 and <= 524) or 529 => new("llm.server", $"the service failed (status {status}).", Repeat.Always) { IsOutage = true },
        400 => BadRequest(code, message, body),
        _ => new("llm.request", $"the service refused the request (status {status})."),
    };

    private static ChatFailure BadRequest(string code, string message, string body)
    {
        bool Says(string words) => code.Contains(words, StringComparison.OrdinalIgnoreCase) || message.Contains(words, StringComparison.OrdinalIgnoreCase);
        if (Says("content_filter") || Says("ResponsibleAIPolicyViolation") || body.Contains("ResponsibleAIPolicyViolation", StringComparison.Ordinal))
        {
            return new("llm.filtered.input", "the service's content filter refused the article.") { IsInjection = IsJailbreak(body) };
        }

        if (Says("context_length") || Says("maximum context length") || Says("context window"))
        {
            return new("llm.context", "the article is too long for the model.");
        }

        return Says("response_format") || Says("json_schema") || Says("schema")
            ? new("llm.format", "the service does not know the form of answer that was asked for.")
            : new("llm.request", "the service refused the request (status 400).");
    }

    private static bool IsJailbreak(string body)
    {
        var at = body.IndexOf("\"jailbreak\"", StringComparison.Ordinal);
        return at >= 0 && body.AsSpan(at, Math.Min(160, body.Length - at)) is var near && near.Contains("true", StringComparison.Ordinal);
    }

    private static (string Code, string Message) ErrorOf(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error))
            {
                return error.ValueKind == JsonValueKind.Object
                    ? (Text(error, "code") + " " + Text(error, "type") + " " + Text(error, "param"), Text(error, "message"))
                    : ("", error.ToString());
            }
        }
        catch (JsonException)
        {
            // An error page is not JSON; the status alone tells.
        }

        return ("", "");
    }

    private static string Text(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : "";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate cannot become a string.
            return "";
        }
    }
}

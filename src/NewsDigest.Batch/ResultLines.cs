using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsDigest.Batch;

/// <summary>The lines of <c>briefs.jsonl</c> and <c>dead.jsonl</c>, without line ends.</summary>
internal static class ResultLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>The brief with its id before everything else.</summary>
    public static byte[] Brief(string id, string? duplicateOf, string? url, ReadOnlySpan<byte> brief)
    {
        var buffer = new ArrayBufferWriter<byte>(brief.Length + 256);
        Write(buffer, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteOptional(json, "duplicateOf", duplicateOf);
            WriteOptional(json, "url", url);
        });
        var rest = brief[1..];
        if (!rest.SequenceEqual("}"u8))
        {
            buffer.Write(","u8);
        }

        buffer.Write(rest);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An article that has no brief.</summary>
    public static byte[] Dead(string id, string? duplicateOf, string? url, string code, string reason, int attempts) => Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteOptional(json, "duplicateOf", duplicateOf);
        WriteOptional(json, "url", url);
        json.WriteString("code", code);
        json.WriteString("reason", reason);
        json.WriteNumber("attempts", attempts);
        json.WriteEndObject();
    });

    /// <summary>Whether bytes can stand in a line of their own as an object. A look at the ends and for line ends, not a parse.</summary>
    public static bool IsOneObject(ReadOnlySpan<byte> json) => json is [(byte)'{', .., (byte)'}'] && json.IndexOfAny((byte)'\n', (byte)'\r') < 0;

    /// <summary>JSON on one line.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, content);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> buffer, Action<Utf8JsonWriter> content)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        content(json);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}

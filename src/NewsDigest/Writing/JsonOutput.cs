using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsDigest.Writing;

/// <summary>JSON in UTF-8 with Hangul as it is; what could break out of a page or a terminal stays escaped.</summary>
internal static class JsonOutput
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(Allowed());

    public static byte[] Write(bool indented, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = Encoder, Indented = indented, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            content(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A string or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A decimal without filling zeros, so that 2.50 and 2.5 give the same bytes; null as null.</summary>
    public static void WriteExact(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Everything that shows: what turns the direction of a line or hides in it is left to escapes.</summary>
    private static TextEncoderSettings Allowed()
    {
        var allowed = new TextEncoderSettings(UnicodeRanges.All);
        allowed.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        allowed.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        allowed.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        allowed.ForbidCharacters('\u061C', '\uFEFF');
        return allowed;
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsDigest.Llm;

/// <summary>Writes an answer as the model gave it.</summary>
internal static class AnswerJson
{
    // Goes to a model only, where escapes would cost tokens.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(BriefAnswer answer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("headline", answer.Headline);
            json.WriteStartArray("sentences");
            foreach (var sentence in answer.Sentences)
            {
                json.WriteStartObject();
                json.WriteString("en", sentence.English);
                json.WriteStartArray("sources");
                foreach (var source in sentence.Sources)
                {
                    json.WriteNumberValue(source);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}

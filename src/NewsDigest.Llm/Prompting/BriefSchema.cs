using System.Text.Json;

namespace NewsDigest.Llm;

/// <summary>The forms of answers.</summary>
internal static class BriefSchema
{
    /// <summary>A headline and sentences with their sources.</summary>
    public static JsonElement Brief { get; } = Parse("""
        {"type":"object","additionalProperties":false,"required":["headline","sentences"],"properties":{
          "headline":{"type":"string"},
          "sentences":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["en","sources"],"properties":{
            "en":{"type":"string"},"sources":{"type":"array","items":{"type":"integer"}}}}}}}
        """);

    /// <summary>One English sentence.</summary>
    public static JsonElement Sentence { get; } = Parse("""
        {"type":"object","additionalProperties":false,"required":["en"],"properties":{"en":{"type":"string"}}}
        """);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}

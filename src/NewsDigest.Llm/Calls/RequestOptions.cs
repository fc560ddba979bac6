using System.Text.Json;
using Microsoft.Extensions.AI;

namespace NewsDigest.Llm;

/// <summary>The options of a request.</summary>
internal static class RequestOptions
{
    public static ChatOptions For(AnswerForm form, JsonElement schema, int maxOutputTokens) => new()
    {
        Temperature = 0,
        MaxOutputTokens = maxOutputTokens,
        ResponseFormat = form switch
        {
            AnswerForm.Schema => ChatResponseFormat.ForJsonSchema(schema, "answer"),
            AnswerForm.Json => ChatResponseFormat.Json,
            _ => null,
        },
        // The client library sends strict only when told so here.
        AdditionalProperties = form == AnswerForm.Schema ? new() { ["strict"] = true } : null,
    };
}

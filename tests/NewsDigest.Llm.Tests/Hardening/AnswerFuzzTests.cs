using System.Text;
using NewsDigest.Tests.Hardening;

namespace NewsDigest.Llm.Tests.Hardening;

/// <summary>What comes from a service, mutated: an answer, a failure with its code, or the typed error of the wire.</summary>
public sealed class AnswerFuzzTests
{
    private const string Answer = "{\"headline\":\"Fields dry up\",\"sentences\":[{\"en\":\"Gangneung sent 45 water trucks on August 2.\",\"sources\":[0,2]},{\"en\":\"It did not rain.\",\"sources\":[1]}]}";
    private const string Completion = "{\"id\":\"c\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"{\\\"en\\\":\\\"It rains.\\\"}\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3}}";
    private const string Stream = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"It \"}}]}\n\ndata: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"rains.\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    [Fact]
    public void Answer_Mutated_IsReadOrFailsWithACode() => Fuzz.Run([Encoding.UTF8.GetBytes(Answer), Encoding.UTF8.GetBytes("```json\n" + Answer + "\n```")], bytes =>
    {
        var (value, failure) = AnswerReader.Brief(Encoding.UTF8.GetString(bytes), 3, 4);
        Assert.True(value is { Sentences.Count: > 0 } || failure!.Code.StartsWith("llm.", StringComparison.Ordinal));
    });

    [Fact]
    public void Completion_Mutated_IsReadOrMalformed() => Fuzz.Run([Encoding.UTF8.GetBytes(Completion)], bytes =>
        Assert.NotNull(WireReader.Whole(bytes, "application/json", TimeSpan.FromSeconds(1))), typeof(WireException));

    [Fact]
    public void Stream_Mutated_IsReadOrMalformed() => Fuzz.Run([Encoding.UTF8.GetBytes(Stream)], bytes =>
        Assert.NotNull(WireReader.Streamed(bytes, "text/event-stream", TimeSpan.FromSeconds(1))), typeof(WireException));
}

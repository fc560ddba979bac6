namespace NewsDigest.Llm;

/// <summary>What an answer says, read from the wire before any client library interprets it.</summary>
internal sealed record WireAnswer
{
    /// <summary>The text; null when the answer has none.</summary>
    public string? Content { get; init; }

    /// <summary>The words of a refusal; null when it is none.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why the model stopped; empty when the service did not say.</summary>
    public string Finish { get; init; } = "";

    /// <summary>Whether the model wants to call a tool.</summary>
    public bool CallsTool { get; init; }

    /// <summary>Tokens of the prompt as counted by the service; null when not told.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens of the answer as counted by the service; null when not told.</summary>
    public int? OutputTokens { get; init; }
}

/// <summary>Carries what the wire saw past the client library to the caller who waits behind it.</summary>
internal sealed class WireNotes
{
    private static readonly AsyncLocal<WireNotes?> Slot = new();

    /// <summary>The notes of the call under way; null outside one.</summary>
    public static WireNotes? Current
    {
        get => Slot.Value;
        set => Slot.Value = value;
    }

    /// <summary>The answer; null until there is one.</summary>
    public WireAnswer? Answer { get; set; }
}

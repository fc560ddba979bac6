using System.Text.Json;
using Microsoft.Extensions.AI;

namespace NewsDigest.Llm;

/// <summary>A question to a model and how its answer is read.</summary>
/// <typeparam name="T">What the answer says.</typeparam>
internal sealed record ChatCall<T>
    where T : class
{
    /// <summary>The prompt's name and version.</summary>
    public required string Prompt { get; init; }

    /// <summary>What decides jitter: the article's hash.</summary>
    public required string Key { get; init; }

    /// <summary>The messages when the article may fill so much of its budget (1 at first, less after the model found it too long).</summary>
    public required Func<double, IReadOnlyList<ChatMessage>> Messages { get; init; }

    /// <summary>The form of the answer.</summary>
    public required JsonElement Schema { get; init; }

    /// <summary>Tokens of the answer at most.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>Reads the content; a failure when it is not what was asked for.</summary>
    public required Func<string, (T? Value, ChatFailure? Failure)> Read { get; init; }
}

/// <summary>What a call came to.</summary>
/// <param name="Value">The answer; null when there is none.</param>
/// <param name="Failure">Why there is none; null when there is one.</param>
internal sealed record ChatOutcome<T>(T? Value, ChatFailure? Failure)
    where T : class;

using System.Text.Json;

namespace FakeChat;

/// <summary>What the server does at each attempt: a list of steps each; after the last attempt the last is repeated.</summary>
/// <param name="Name">Its name; a request asks for it by header <c>x-fake-script</c> or by model.</param>
/// <param name="Attempts">Steps of each attempt.</param>
public sealed record Script(string Name, IReadOnlyList<JsonElement> Attempts)
{
    /// <summary>A well-formed answer to everything.</summary>
    public static Script Ok { get; } = Parse("ok", """[[{"chat":{"content":"@brief"}}]]""");

    /// <summary>A script of a JSON array of attempts.</summary>
    public static Script Parse(string name, string attempts)
    {
        using var document = JsonDocument.Parse(attempts);
        return new(name, [.. document.RootElement.EnumerateArray().Select(a => a.Clone())]);
    }

    /// <summary>The steps of attempt 1, 2, 3 ….</summary>
    public JsonElement Steps(int attempt) => Attempts[Math.Min(attempt, Attempts.Count) - 1];
}

using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary>A command whose help ends with examples that can be typed as they stand.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>What a user could type.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}

namespace NewsDigest.Cli;

/// <summary>What standard output is connected to.</summary>
internal static class Terminal
{
    /// <summary>Whether to colour: a terminal that is not dumb, and nobody asked for none (no-color.org).</summary>
    public static bool HasColour =>
        !System.Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}

namespace NewsDigest.Cli;

/// <summary>A reason to stop that the user can do something about: one line that says what, where and what to do.</summary>
internal sealed class CommandException : Exception
{
    public CommandException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    public CommandException(int exitCode, string message, Exception inner)
        : base(message, inner) => ExitCode = exitCode;

    /// <summary>The status the console ends with.</summary>
    public int ExitCode { get; }
}

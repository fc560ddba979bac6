namespace NewsDigest.Cli;

/// <summary>What the console's exit status tells a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int InternalError = 1;
    public const int Partly = 2;
    public const int BadInput = 3;
    public const int Authentication = 4;
    public const int NotWritable = 5;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}

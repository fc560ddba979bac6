using System.ComponentModel;
using System.Diagnostics;

namespace NewsDigest.Acceptance.Network;

/// <summary>What this system has to take the network from a program, or to watch for it.</summary>
internal static class Isolation
{
    /// <summary>The command line that runs another without any network interface; null when the system does not allow it.</summary>
    public static IReadOnlyList<string>? Namespace { get; } =
        Works("unshare", "-n", "true") ? ["unshare", "-n"] : Works("unshare", "-rn", "true") ? ["unshare", "-rn"] : null;

    /// <summary>Whether the calls of a program can be watched.</summary>
    public static bool HasTrace { get; } = Works("strace", "-f", "-o", "/dev/null", "-e", "trace=connect,socket", "true");

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that runs programs in a network namespace without interfaces.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NamespaceTheoryAttribute : TheoryAttribute
{
    public NamespaceTheoryAttribute() => Skip = Isolation.Namespace is null ? "'unshare -n' is not allowed here, so no network namespace can be made." : null;
}

/// <summary>A test that watches the system calls of programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TraceTheoryAttribute : TheoryAttribute
{
    public TraceTheoryAttribute() => Skip = Isolation.HasTrace ? null : "strace is not here, or may not trace.";
}

/// <summary>The same for a test without data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TraceFactAttribute : FactAttribute
{
    public TraceFactAttribute() => Skip = Isolation.HasTrace ? null : "strace is not here, or may not trace.";
}

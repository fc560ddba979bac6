namespace NewsDigest.Batch.Tests.Process;

/// <summary>A test that sends signals.</summary>
public sealed class SignalFactAttribute : FactAttribute
{
    public SignalFactAttribute() => Skip = ConsoleProcess.HasSignals ? null! : "this system has no signals";
}

/// <summary>A test that watches system calls.</summary>
public sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute() => Skip = File.Exists("/usr/bin/strace") ? null! : "strace is not here";
}

/// <summary>A test of many minutes.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() => Skip = Environment.GetEnvironmentVariable("NEWSDIGEST_LONG") == "1" ? null! : "long; set NEWSDIGEST_LONG=1 to run it";
}

/// <summary>A test that writes to a device that is always full.</summary>
public sealed class DevFullFactAttribute : FactAttribute
{
    public DevFullFactAttribute() => Skip = File.Exists("/dev/full") ? null! : "there is no /dev/full";
}

/// <summary>A test that mounts a small disk.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute() => Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? null! : "only root may mount a small disk; injected faults show the same";
}

using BenchmarkDotNet.Attributes;
using NewsDigest;

namespace Speed;

/// <summary>Loading every table: what a process pays before its first article.</summary>
public class StartSpeed
{

    /// <summary>A digester from nothing.</summary>
    [Benchmark]
    public NewsDigester Create() => NewsDigester.Create();
}

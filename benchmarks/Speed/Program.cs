using BenchmarkDotNet.Running;

namespace Speed;

internal static class Program
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new SpeedConfig());
}

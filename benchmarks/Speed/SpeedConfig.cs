using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;

namespace Speed;

/// <summary>What every table shows: time, throughput and memory of one pass over the five seeds.</summary>
internal sealed class SpeedConfig : ManualConfig
{
    public SpeedConfig()
    {
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new ThroughputColumn("MB/s", Seeds.Bytes / 1e6), new ThroughputColumn("articles/s", Seeds.Pages.Count));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(MarkdownExporter.GitHub);
    }
}

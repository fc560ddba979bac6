using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Llm.Tests.Secrets;

/// <summary>Hears everything that a run tells: logs with their state, spans with their tags, and the events of the client libraries.</summary>
internal sealed class Witness : EventListener, ILogger
{
    // The base class reports sources before this class's own fields could be set in a constructor.
    private readonly ConcurrentQueue<string> heard = new();
    private readonly ConcurrentQueue<string> events = new();
    private readonly ActivityListener spans;

    public Witness()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => Hear($"{a.DisplayName} {a.StatusDescription} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(spans);
    }

    /// <summary>Logs and spans.</summary>
    public string[] Heard => [.. heard];

    /// <summary>Events of the client libraries.</summary>
    public string[] Events => [.. events];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Hear(state.ToString());
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Hear($"{formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "")} {exception}");

    public override void Dispose()
    {
        spans.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith("System.ClientModel", StringComparison.Ordinal) || eventSource.Name.StartsWith("Azure", StringComparison.Ordinal)
            || eventSource.Name.StartsWith("OpenAI", StringComparison.Ordinal) || eventSource.Name == "System.Net.Http")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => events?.Enqueue(eventData.EventName + " " + string.Join(' ', eventData.Payload?.Select(p => p?.ToString()) ?? []));

    private void Hear(string? text) => heard?.Enqueue(text ?? "");
}

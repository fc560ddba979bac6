using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsDigest.Llm;

/// <summary>Spans and measurements by the GenAI semantic conventions of OpenTelemetry, without any text.</summary>
public static class ChatTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and the <see cref="Meter"/>.</summary>
    public const string SourceName = "NewsDigest.Llm";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(SourceName);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s");
    private static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}");

    internal static Activity? Start(ChatModelInfo model, string prompt)
    {
        var activity = Source.StartActivity("chat " + model.Name, ActivityKind.Client);
        activity?.SetTag("gen_ai.operation.name", "chat");
        activity?.SetTag("gen_ai.provider.name", model.Provider);
        activity?.SetTag("gen_ai.request.model", model.Name);
        activity?.SetTag("server.address", model.Server);
        activity?.SetTag("newsdigest.prompt", prompt);
        return activity;
    }

    internal static void End(Activity? activity, ChatModelInfo model, ChatReply reply, TimeSpan elapsed)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", model.Provider },
            { "gen_ai.request.model", model.Name },
        };
        Count("input", reply.InputTokens, "gen_ai.usage.input_tokens");
        Count("output", reply.OutputTokens, "gen_ai.usage.output_tokens");
        if (reply.Failure is { } failure)
        {
            tags.Add("error.type", failure.Code);
            activity?.SetTag("error.type", failure.Code);
            activity?.SetStatus(ActivityStatusCode.Error, failure.Code);
        }

        Duration.Record(elapsed.TotalSeconds, tags);

        void Count(string type, int? tokens, string tag)
        {
            if (tokens is { } count)
            {
                activity?.SetTag(tag, count);
                Tokens.Record(count, [new("gen_ai.operation.name", "chat"), new("gen_ai.provider.name", model.Provider), new("gen_ai.request.model", model.Name), new("gen_ai.token.type", type)]);
            }
        }
    }
}

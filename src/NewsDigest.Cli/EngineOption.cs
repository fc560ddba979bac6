using System.CommandLine;

namespace NewsDigest.Cli;

/// <summary>Who writes the English.</summary>
internal static class EngineOption
{
    /// <summary>Why a run without a model is not what <c>auto</c> looked for first.</summary>
    public const string NoModel = "no chat model is configured";

    public static Option<string> Create()
    {
        var option = new Option<string>("--engine")
        {
            Description = "Who writes the English: offline (rules), chat (a chat model), auto (a chat model where one is configured, else rules).",
            HelpName = "offline|chat|auto",
            DefaultValueFactory = _ => "offline",
        };
        option.MustBeOneOf("offline", "chat", "auto");
        return option;
    }
}

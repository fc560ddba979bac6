using Microsoft.Extensions.Logging;

namespace NewsDigest.Llm;

/// <summary>What is logged: never a key, never words of an article.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Model} answered {Prompt} at call {Call}.")]
    public static partial void CallAnswered(ILogger logger, string model, string prompt, int call);

    [LoggerMessage(2, LogLevel.Warning, "{Model} gave no usable answer to {Prompt} at call {Call}: {Code} (status {Status}).")]
    public static partial void CallFailed(ILogger logger, string model, string prompt, int call, string code, int status);

    [LoggerMessage(3, LogLevel.Information, "The offline engine answers instead of {Model}: {Code}.")]
    public static partial void FellBack(ILogger logger, string model, string code);

    [LoggerMessage(4, LogLevel.Information, "{Model}: {Unproven} of {Sentences} sentences were not proven and were replaced or dropped.")]
    public static partial void Replaced(ILogger logger, string model, int unproven, int sentences);
}

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsDigest.Verification;

namespace NewsDigest.Llm;

/// <summary>What every engine over a chat model is made of.</summary>
/// <param name="Caller">Asks the model.</param>
/// <param name="Options">What its English should be like.</param>
/// <param name="Verifier">Checks that English.</param>
/// <param name="Logger">Gets codes and counts, never text.</param>
internal sealed record ChatParts(ChatCaller Caller, ChatBriefOptions Options, IBriefVerifier Verifier, ILogger Logger)
{
    public static ChatParts Of(IChatClient client, ChatModelInfo model, ChatDeployment? deployment, ChatBriefOptions? options, IChatCache? cache, IBriefVerifier? verifier, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(model);
        logger ??= NullLogger.Instance;
        return new(new ChatCaller(client, deployment ?? new ChatDeployment(), model, cache, logger), options ?? new ChatBriefOptions(), verifier ?? new BriefVerifier(), logger);
    }
}

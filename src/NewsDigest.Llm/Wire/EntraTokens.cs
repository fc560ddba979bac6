using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;

namespace NewsDigest.Llm;

/// <summary>Hands the tokens of an Azure credential to a client that does not know Azure.</summary>
internal sealed class EntraTokens(TokenCredential credential) : AuthenticationTokenProvider
{
    public override GetTokenOptions? CreateTokenOptions(IReadOnlyDictionary<string, object> properties) => new(properties);

    public override AuthenticationToken GetToken(GetTokenOptions options, CancellationToken cancellationToken) =>
        Convert(credential.GetToken(Request(options), cancellationToken));

    public override async ValueTask<AuthenticationToken> GetTokenAsync(GetTokenOptions options, CancellationToken cancellationToken) =>
        Convert(await credential.GetTokenAsync(Request(options), cancellationToken).ConfigureAwait(false));

    private static TokenRequestContext Request(GetTokenOptions options) =>
        new(options.Properties.TryGetValue(GetTokenOptions.ScopesPropertyName, out var value) ? value switch
        {
            string[] scopes => scopes,
            ReadOnlyMemory<string> scopes => scopes.ToArray(),
            string scope => [scope],
            _ => [],
        } : []);

    private static AuthenticationToken Convert(AccessToken token) => new(token.Token, token.TokenType, token.ExpiresOn, token.RefreshOn);
}

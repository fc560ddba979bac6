using System.Text.Json;
using NewsDigest.Verification;

namespace NewsDigest.Writing;

/// <summary>The claims of an English text as JSON.</summary>
public static class LedgerJson
{
    /// <summary>An object with <c>claims</c> in UTF-8 without a line end.</summary>
    /// <param name="ledger">The claims.</param>
    /// <param name="indented">Over many lines, or in one.</param>
    /// <param name="name">Which text was checked, when several are; null for none.</param>
    public static byte[] Write(Ledger ledger, bool indented, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return JsonOutput.Write(indented, json =>
        {
            json.WriteStartObject();
            if (name is not null)
            {
                json.WriteString("brief", name);
            }

            WriteClaims(json, ledger);
            json.WriteEndObject();
        });
    }

    internal static void WriteClaims(Utf8JsonWriter json, Ledger ledger)
    {
        json.WriteStartArray("claims");
        foreach (var claim in ledger.Claims)
        {
            json.WriteStartObject();
            json.WriteString("kind", ContractWords.Of(claim.Kind));
            json.WriteString("en", claim.English);
            json.WriteString("status", ContractWords.Of(claim.Status));
            if (claim.Derivation is { } derivation)
            {
                json.WriteString("derivation", derivation);
            }

            if (claim.Reason is { } reason)
            {
                json.WriteString("reason", reason);
            }

            json.WriteNumber("sentence", claim.Sentence);
            json.WriteString("ko", claim.Korean);
            if (claim.Source is { } source)
            {
                json.WriteNumber("source", source);
            }
            else
            {
                json.WriteNull("source");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

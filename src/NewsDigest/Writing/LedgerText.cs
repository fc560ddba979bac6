using System.Globalization;
using System.Text;
using NewsDigest.Verification;

namespace NewsDigest.Writing;

/// <summary>The claims of an English text as plain text for a terminal.</summary>
public static class LedgerText
{
    /// <summary>A line for each claim, with what it stands on or why it is not supported, and a line that counts them; ends with a line end.</summary>
    /// <param name="ledger">The claims.</param>
    /// <param name="name">Which text was checked, when several are; null for none.</param>
    public static string Write(Ledger ledger, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var text = new StringBuilder();
        if (name is not null)
        {
            text.Append(VisibleText.Clean(name)).Append('\n');
        }

        foreach (var claim in ledger.Claims)
        {
            var place = claim.Sentence < 0 ? "headline" : string.Create(CultureInfo.InvariantCulture, $"sentence {claim.Sentence}");
            text.Append(claim.IsSupported ? "supported    " : "UNSUPPORTED  ").Append(place).Append(", ").Append(ContractWords.Of(claim.Kind)).Append(": ").Append(VisibleText.Clean(claim.English));
            text.Append(claim.IsSupported ? " = " : "\n             ").Append(VisibleText.Clean(claim.IsSupported ? claim.Korean : claim.Reason ?? ""));
            if (claim.Derivation is { } derivation)
            {
                text.Append(" (").Append(VisibleText.Clean(derivation)).Append(')');
            }

            text.Append('\n');
        }

        var unsupported = ledger.Claims.Count(c => !c.IsSupported);
        return text.Append(CultureInfo.InvariantCulture, $"{ledger.Claims.Count} claims, {unsupported} unsupported\n").ToString();
    }
}

namespace NewsDigest.Verification;

/// <summary>Every figure, date, name and quotation of an English text with its proof.</summary>
/// <param name="Claims">In order of position; none is skipped.</param>
public sealed record Ledger(IReadOnlyList<Claim> Claims)
{
    /// <summary>Whether all claims are supported.</summary>
    public bool IsProven => Claims.All(c => c.IsSupported);
}

using NewsDigest.Text;
using NewsDigest.Verification;

namespace NewsDigest.Writing.Page;

/// <summary>A claim of the brief, where it stands in its English sentence, and the Korean words it lights.</summary>
/// <param name="Index">0-based place in the ledger.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Span">Where in the headline or sentence.</param>
/// <param name="Target">The Korean; null when it is not traced.</param>
internal sealed record TracedClaim(int Index, Claim Claim, TextSpan Span, KoreanMark? Target)
{
    /// <summary>The element's id.</summary>
    public string Id => "c" + Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

namespace NewsDigest.Verification;

/// <summary>What the article proves of a claim.</summary>
public enum ClaimStatus
{
    /// <summary>The article says so.</summary>
    Supported,
    /// <summary>The article does not say so, but it follows from figures that the article has.</summary>
    Derived,
    /// <summary>The article does not say so.</summary>
    Unsupported,
}

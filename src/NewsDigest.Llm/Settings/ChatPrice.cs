namespace NewsDigest.Llm;

/// <summary>What a model costs.</summary>
/// <param name="InputPerMillion">For a million tokens of prompt.</param>
/// <param name="OutputPerMillion">For a million tokens of answer.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record ChatPrice(decimal InputPerMillion, decimal OutputPerMillion, string Currency = "USD")
{
    /// <summary>The cost of a call.</summary>
    public decimal Of(long inputTokens, long outputTokens) => ((inputTokens * InputPerMillion) + (outputTokens * OutputPerMillion)) / 1_000_000m;
}

/// <summary>What an article will cost: one call with a short answer, or as many calls and as long answers as are allowed.</summary>
/// <param name="InputTokens">Tokens of the first prompt.</param>
/// <param name="Low">When the first short answer is good.</param>
/// <param name="High">When every allowed call is needed and each answer is as long as allowed.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record CostEstimate(int InputTokens, decimal Low, decimal High, string Currency);

using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;

namespace NewsDigest.Llm;

/// <summary>Counts tokens as the o200k models do; an estimate for others.</summary>
internal static class TokenCounter
{
    /// <summary>What the protocol adds to a message.</summary>
    private const int PerMessage = 4;

    // Loading takes 0.2 s, so it happens once and only where somebody counts.
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    public static int Count(string text) => text.Length == 0 ? 0 : Tokenizer.Value.CountTokens(text);

    public static int Count(IEnumerable<ChatMessage> messages) => messages.Sum(m => PerMessage + Count(m.Text));

    /// <summary>Whether a text has at most so many tokens; no token is shorter than a byte, so short texts need no counting.</summary>
    public static bool Fits(string text, int tokens) => System.Text.Encoding.UTF8.GetByteCount(text) <= tokens || Count(text) <= tokens;
}

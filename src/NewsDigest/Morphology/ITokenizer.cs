namespace NewsDigest.Morphology;

/// <summary>Splits Korean into eojeols and morphemes. Implementations are safe for many threads.</summary>
public interface ITokenizer
{
    /// <summary>Analyses one sentence (or any stretch of text). Never throws on content; empty text gives no eojeols.</summary>
    TokenizedText Tokenize(string text);
}

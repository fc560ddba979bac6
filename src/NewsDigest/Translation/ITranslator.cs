using NewsDigest.Analysis;

namespace NewsDigest.Translation;

/// <summary>Turns an analysed Korean sentence into English. Implementations are safe for many threads.</summary>
public interface ITranslator
{
    /// <summary>Translates one sentence; figures, dates and names keep the English that their rooms gave them.</summary>
    ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default);
}

using System.Runtime.CompilerServices;
using NewsDigest.Analysis;
using NewsDigest.Translation;

namespace NewsDigest.Briefs;

/// <summary>
/// Translates each sentence value once: the summary and the whole article ask for the same sentences. What it remembers goes
/// with the sentence, so nothing grows. Safe for many threads when the inner translator is.
/// </summary>
internal sealed class RememberingTranslator(ITranslator inner) : ITranslator
{
    private readonly ConditionalWeakTable<AnalyzedSentence, TranslatedSentence> known = [];

    public async ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default)
    {
        if (known.TryGetValue(sentence, out var translation))
        {
            return translation;
        }

        translation = await inner.TranslateAsync(sentence, cancellationToken).ConfigureAwait(false);
        known.AddOrUpdate(sentence, translation);
        return translation;
    }
}

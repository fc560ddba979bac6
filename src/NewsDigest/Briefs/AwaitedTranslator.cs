using NewsDigest.Analysis;
using NewsDigest.Translation;

namespace NewsDigest.Briefs;

/// <summary>A translator that is still being made; whoever needs it awaits it. Safe for many threads when the translator is.</summary>
internal sealed class AwaitedTranslator(Task<ITranslator> making) : ITranslator
{
    public async ValueTask<TranslatedSentence> TranslateAsync(AnalyzedSentence sentence, CancellationToken cancellationToken = default)
    {
        var made = await making.ConfigureAwait(false);
        return await made.TranslateAsync(sentence, cancellationToken).ConfigureAwait(false);
    }
}
